/** What in English lets a reasonable person understand that messages are not welcome. */
export const enPauses = `@texting ..2 me ..3 during/while/at
      are you/u ..1 people/guys? ..1 serious/kidding/insane/crazy/mad
      dont/never quit
      @dont ..1 shop/buy/order ..3 anymore/here
      never ..1 bought/ordered/purchased/shopped ..3
      who ..2 sold/shared/leaked ..3
      number ..4 private/confidential/unlisted
      @text ..2 driving/annoy*/disturb*/bother*/irritat*/interrupt*
      driving me crazy/nuts/insane/mad
      @dont/cant ..2 remember/recall ..3 sign*/subscrib*/opt*/join*/agree*/giv*
      no recollection ..3
      unsolicited
      been/are/being/getting reported
      lawyer up
      my ..1 attorney
      leave us
      too much $
      @texting ..2 too much/often
      text too much/often
      im not ..1 $
      no ..1 here $
      you/ya/u/yall again
      @dont/doesnt/didnt own/use/have this ..2 phone/number/line
      leave off $
      get a ..1 job
      eat sht
      on/in the dont call ..1 list/registry/register
      on the dont ..2 list/registry
      woke ..3 up
      waking ..3 up
      no longer at this number
      does not belong
      isnt ..2 number/phone
      not ..2 number anymore
      no such person
      no one by that
      at 3/4/5/6/2/1 am
      3am
      2am
      4am
      5am
      6am ffs
      middle of the night
      why am i ..2 on ..3 list
      sold/selling/sell my ..1 data/info/number
      bother someone/somebody
      ffs ..1 again
      disgusting
      pathetic
      desperate
      stop it already
      for the love of ..2
      not again
      enuf
      nuff
      give it a rest
      unreal
      unacceptable
      i ..1 said/told/asked/typed/texted/wrote/replied/sent ..4 stop/unsubscribe/quit
      said stop
      not/isnt/im/aint/zero/no/nt ..2 interested/intrested/interest/intersted
      dont ..2 interested
      uninterested
      @dont/doesnt interest me
      @dont want/need/like/care it/this/that/any/anything/your/ur/em $
      @dont ..1 @want ..3 @message
      @dont ..1 @want ..2 from you
      @dont want ..3 anymore
      no one/body asked
      nobody/noone asked
      @dont ..1 care ..3 about/for/$
      annoying
      annoyed
      so/very/really/fucking/super irritating/annoying/intrusive
      irritating/irritated/infuriating/obnoxious
      spam/spamming/spammer/spammers/spammed/spammy
      harass/harassing/harassment/harrassment/harrassing/harassed
      bombard*
      too/so/2/this/that/these many/much ..3 @text/ads/promos/notif*/alerts/offers
      too many/much $
      way too many
      every/each day/hour/week/minute ..4 @text
      @text ..2 every/each day/single/hour/week
      how many ..1 times
      why ..3 @texting me
      why ..2 text/message/texted/contact ..1 me
      why ..3 keep/kept ..3 @texting/@do
      why ..3 getting/receiving/get/receive/got ..4 @text/this/these/ads/spam
      why ..3 have/has/got my number/info/phone
      keep ..2 @texting/@do me
      wrong ..1 number/person/num/nbr/phone/recipient/guy/contact/one/no

      not the right/correct person/number
      not ..2 person ..3 looking
      got/have/has ..2 wrong
      no one here/by ..3 name*/called
      nobody ..2 name/here/called
      no/isnt ..2 here by ..2 name
      dont know ..1 anyone/any
      new/changed number/phone/owner ..3 not/no/isnt
      just got this number
      no longer/dont ..3 number/owner/belongs/belong/phone/lives/works/here
      this/my number ..3 new/changed/reassigned/mine
      mistaken identity
      who ..3 gave ..2 my/this number/info/phone/details/contact
      how/where ..3 get/got/find/found/obtain*/have/acquire* ..3 my/this ..2 number/info/phone/details/contact/num/nbr/digits/data/cell
      get my number/info
      gave you ..2 permission/number/consent/right
      never/didnt/dont ..3 give/gave/given ..3 permission/consent/number/my
      never/didnt/dont/havent/not ..2 sign*/signed/subscribe*/opt/opted/optin/register*/request*/ask*/agree*/consent*/authorize*/authorise* ..3 up/for/to/this/these/it/in/$/@message
      without ..1 my consent/permission
      unsolicited/unwanted/unwelcome/uninvited/unauthorised/unauthorized
      bugging/bothering/disturbing/pestering/hounding/stalking me/us
      bother/disturb/disturbing ..1 me
      @dont disturb
      not disturb
      woke me
      wake/waking/woken me
      go away
      get lost
      buzz off
      back off
      bug off
      get a life
      get stuffed
      get bent
      take a hike
      drop dead
      ^ die $
      go die
      shut up
      shut the
      piss/bugger/sod/naff/fuk/fuck/f/eff/feck/frig/jog/bog off
      fuckoff
      pissoff
      @swear ..1 @sender
      @swear ..3 @text
      gtfo
      stfu
      screw/damn you/u/this/off
      go to hell
      go fuck/screw/f
      kiss my ass/arse
      shove it
      eat shit
      up yours
      @insult
      ^ shit
      sick/tired/sickened/bored/weary ..2 of ..4 @text/this/you/your/these/it/getting/receiving/hearing/ads/spam/promos
      sick/tired of
      fed up
      fed ..1 up
      had ..1 enough
      enough ..2 $
      enough is enough
      enough with
      ^ enough
      last straw
      last/final warning/time/notice
      ridiculous
      getting old
      getting out of hand
      report/reporting/reported/rept ..3 you/u/this/these/to/your/it/number
      report/reported spam
      fcc/ftc/tcpa/gdpr/ico/7726/donotcall
      do not call ..1 registry/list
      my/a/our/the/from/contact/contacting/calling/call lawyer*/attorney*/solicitor*
      lawsuit/lawyering
      legal action/advice/team/steps/proceedings
      the/in/to court/police/cops/authorities
      sue you/u/your/ya
      suing
      will/gonna sue
      complain/complaint/complaining ..3
      illegal/unlawful
      invasion of ..1 privacy
      my privacy
      block/blocking/blocked/blockin ..2 you/u/this/your/number/it
      gonna/will/to/im/ill block
      how/hw ..5 stop/unsubscribe/optout/cancel ..3 @message/this/these/it/getting/receiving/you/$
      how ..5 make ..3 stop
      how/hw ..3 unsubscribe/optout/unsub/off/out
      how/hw ..4 get/be/take ..2 off/removed/out
      how/hw ..3 cancel $
      wish/want/like ..1 to cancel $
      want/like/need to cancel $
      possible/able ..2 to ..1 stop/unsubscribe/optout
      link/way to unsubscribe/stop/optout
      is there ..4 unsubscribe/stop ..2 $
      waste ..2 my time
      wasting ..1 my/your time
      lose/delete/lost/forget my number/info
      i will ..2 never buy/shop ..1 again
      never ..1 buying/shopping ..2
      losing/lost ..2 customer
      deceased
      passed away
      ^ dead
      person/she/he/owner/wife/husband/mother/father/mom/dad died/dead
      late husband/wife/mother/father
      no thanks/thank/thx ..1 to ..2 @message
      thanks but no
      nobody wants
      unwanted
      stop
      do you ever stop
      ^ quit ..1
      last chance to stop
      not a fan
      not ..1 buying
      not ..2 customer/client
      no longer ..2 customer/client/live/shop
      minor/child/kid ..2 phone/number
      kid/kids/child/childs/daughters/sons phone/number
      im a minor
      use my data/number
      i hate ..1 this/you/your/these/spam/ads
      hate you
      pay/paying/charged/charges ..4 @text/each/every
      costing/costs me
      roaming
      dont/never/no ..2 trust/like you
      creepy
      invasive
      nuisance
      pest
      ffs
      jesus christ
      wtf
      please/pls no
      do i ..2 have to/$ ..3 block/report
      remove ..2 number
      remove please
      off ..1 your ..2 list
      nomore
      knock/cut it off/out
      @dont bother/buzz
      pls/please/kindly/just leave
      too ..1 often/frequent*
      text/message/send ..3 so often
      give ..2 rest/break
      give ..2 it a rest/break
      chill/calm/ease/slow ..1 down/out/up with/on ..2 @message
      less/fewer @text
      @text/fewer less ..1 often
      nope nope`;
