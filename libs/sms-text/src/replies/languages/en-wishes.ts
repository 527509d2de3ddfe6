import { enInnocent } from './en-innocent.js';
import { enPauses } from './en-pauses.js';
import type { ReplyWishes } from '../reply-language.js';

/** Wishes in English; their classes of words stand in `en.ts`. */
export const enWishes: ReplyWishes = {
  firm: `get a ..1 job
      3rd/4th/5th/6th/7th/third/fourth/fifth/sixth/tenth @text
      yall/you/u/they dont quit
      make this/it/them/these/that/em stop
      why dont/wont/cant you/u ..1 stop/quit ..1 @texting
      you/u/they/ya never/dont/wont/cant/didnt stop
      why wont/dont/cant/didnt you/u/this/it/these/they stop
      never/dont/didnt stopped
      wont/doesnt stop/end/quit $
      wont stop texting/messaging/sending/spamming/coming
      didnt ..1 stop/unsubscribe ..3 asked
      told you/u to ..1 stop
      cant/couldnt unsubscribe/optout
      stop doesnt/isnt/didnt work*
      what part of stop
      understand stop
      dont/never ..2 text/message/contact/sms/txt/msg ..1 me/us/this ..4 unless
      hate/loathe/despise/detest ..2 @text`,
  stop: `can/could/may/might stop ..2 now/$/@texting/the
      only/just ..1 email ..2 please/me/from/$
      email only
      last ..1 @text ..6 from
      longer ..1 receive/get ..4 @text/reminders
      dont/not ..1 get/receive/have any more ..2 of/@text/these
      not ..1 send/text/message/txt/contact/sms ..2 these/those/this/me/us/any/anymore/again/more
      @dont ..1 hmu/hit/ping ..2 again/up
      im/am unsubscribing
      not ..1 get/receive ..2 any ..1 more
      sure ..4 dont ..1 get/receive ..3 @text/these
      remove/take ..3 name ..3 from/off/@list
      doesnt want ..4 @done/@text/@message
      can/could/would you/u not $
      @dont ..1 @want to be @done
      let ..1 me off ..2 list
      take/keep me off ..2
      do not/never contact
      @dont/never want ..2 @done
      help me ..1 unsubscribe/optout
      end/cancel/discontinue/cease/halt/terminate them/those $
      appreciate/grateful ..4 removed/unsubscribed/removing/stopped/took/deleted ..1 me/my/us
      @dont ..1 send ..1 anything/nothing/any ..4
      refrain ..2 @texting/@do/further
      object ..2 to ..3 marketing/@message/receiving/@texting
      not/never ..1 be on ..2 list/database
      remove/delete it $
      rmv/remv/rem/dlt/del me/my
      no contact
      ask/request/demand/insist ..3 @texting ..2 stop/cease/end
      keep me off ..2
      exclude/unlist me
      deactivate/disable ..3 my/this
      bye/goodbye ..2 unsubscribe
      have ..2 asked ..4 stop
      @dont ..1 do that/this again
      no desire to ..3
      over these/your/the @message
      done with ..3 @message
      quit ..2 @message
      save your @message
      spare me/us
      want ..2 removed
      lose/ditch my number
      no texting
      stop/cease/halt ..1 all ..3
      @message ..2 must/need/needs/should/have/has ..1 to? ..1 stop/end/cease
      @message to ..2 stop/end/cease/$
      free me from ..2
      end this subscription
      hold off ..2 @message
      @end ..3 @texting
      @end ..4 @text
      stop/quit/cease/halt/discontinue/suspend/kill ..3 @message
      stop ..2 this/these/that/them/those
      stop ..2 me
      stop ur/your ..2
      make ..3 stop
      @dont ..2 text/txt/message/msg/sms/contact/spam/bother/harass/solicit/mssg/pester/disturb ..1 me/us/my/this/again/anymore/no/number/here
      ^ dont text/txt/message/msg/sms/contact ..2 $
      @dont ..1 send/sent/sned/give me/us ..4 @message/anything/any/more/nothing/again/anymore/these/those
      @dont ..1 send ..3 @message/these/those/anymore/again
      @dont ..2 call ..1 or/and/nor text/txt/message
      @dont ..1 write/ping/notify/reach/bug/annoy ..1 me/us
      never ..1 contact/text/message/txt/msg/bother/send me/us/this/again
      @dont ..1 @want ..4 @text/@done/hear/advert*/ads/promo*/marketing/notif*/spam
      @dont ..2 @want to ..2 receive/recieve/get/hear ..4 @message/anything/from/these/this/those/more/anymore/any/them
      @dont ..1 @want ..1 you/u/yall/ya to ..1 @do
      @dont ..1 @want ..2 your/ur/these/this/any/more/anymore/yr ..3 @message
      @dont ..1 @want any/anything more/else/further/of
      @dont ..1 @want these/those/them/more/anymore
      would not/rather/prefer ..3 receive/get/@text
      wouldnt ..2 want/like ..3 receive/get/@text
      rather/prefer not ..3 receive/get/@done/hear
      not/nor ..1 want/wish/like/wanting ..3 receive/get/@text/hear/@done
      no longer/longe ..2 want/wish/like/interested/desire/need/consent/care ..5 @message/receive/get/hear/@done/contact/from/you/subscri*/this/these
      nomore ..2 @message/of/from/this/these/thanks/thank
      no ..1 texts/txts/msgs/ads/adverts/spam/promos/marketing/sms please/pls/plz/anymore/ever/again/thanks/thank/thx/to/$
      no further/additional/other ..2 @message/contact
      no/not ..2 @texting me/us
      @remove ..1 me/us off/from/out/frm/of/form ..5 @list/this/these/your/ur/here/that/it/@message/everything
      @remove ..2 my/this/the ..2 number/num/nbr/phone/cell/no/contact/details/data/mobile ..5 from/off/out/$/please/and/now
      ^ remove/delete/unlist/exclude me/us/this/my
      delete/remove/erase/lose/forget ..1 my number/num/nbr/phone/cell/mobile/contact/info/details/data
      want/like/wish/need ..2 off/removed/out ..2 @list/this/these/your/here
      want/wanna/like/wish/need/asking ..3 unsubscribe/optout/unsub
      want ..2 out of
      take/get/strike/scratch/drop/cross me off
      be removed/taken/deleted/unsubscribed/excluded/unlisted ..4 from/off/out/$/please
      put/add ..3 do/no/dont ..2 call/text/contact list
      dont call list
      unsubscribe/unsub/unsuscribe/unsubscribed/deregister/unregister/unenroll/unenrol me/us/this/my/please/pls/plz/from/now/asap/immediately
      please/pls/plz/kindly/to/just/can unsubscribe/unsub
      cancel/end/terminate/close ..3 subscription/subscriptions/sub/@text/alerts/notifications/promos/promotions/newsletter*/marketing/spam/enrollment
      optout ..2 me/of/please/now/from
      to/want/like/am/im/please/hereby/choose/me/now optout
      opt me/us/my out
      revoke/withdraw/withdrawing/revoking/rescind/retract ..4 consent/permission/authorization/authorisation/optin
      consent/permission ..3 revoked/withdrawn/withdraw/revoke
      dont/didnt/no/not ..2 consent/authorize/authorise/permission/agree to/for ..3 @message/@texting/@done
      leave/let me/us/my alone/be
      leave my number/phone
      turn/switch/shut/toggle ..2 off ..3 @message
      turn/switch/shut ..2 @message ..2 off
      turn/switch/shut these/them/it/this off
      block/disable/deactivate/mute/pause ..2 these/your/all ..2 @message
      count me out
      enough ..1 with/of ..2 the/your/these/this/ur ..2 @message/@texting
      cut/knock ..1 the/with/these/your/this ..2 @message
      cease and desist
      not ..1 contact/text/message/txt ..1 me/us
      spare me
      spare me ..3 @message
      hate/dislike ..2 getting/receiving ..3 @message
      want this/these/them/it/the ..2 to stop/end
      want ..2 stop/@end ..2 @message
      could/can/would/will you/u/ya ..2 stop
      discontinue ..4 @message
      get off my phone
      ^ off ..1 list
      go spam/text/bother/message someone/somebody/else
      no contact`,
  pause: enPauses,
  help: `kin/can ..1 someone/somebody ..2 call/ring
      number ..2 ring/phone/call
      number ..3 call
      number to call
      whos this/that/texting/it/the/messaging/dis
      who dis/this
      whos calling
      who are/r you/u/this/these
      who ..2 sending/sent/texted/texting/messaging ..3
      who ..3 sender
      who ..2 from
      whos ..2 from
      what/which company/store/shop/business/brand/site/website/app/org*
      whats this ..2 $
      whats this ..1 about/for/regarding/number/service/company/message/text
      what are these ..2
      what is/s this/that
      what ..1 this about
      what ..2 number ..1 for
      what ..1 is ..1 text/message about
      what ..2 text*/message*/number about/for/from
      do i know you/u
      dont/didnt recognize/recognise/know ..2 number/you/u/who
      new phone
      need/needing/want/get/require/some ..2 help/assistance/support
      help me/us/please/pls/with/needed
      can/could/would ..2 you/u/someone/somebody/anyone ..2 help/assist
      how ..3 get ..1 help/support/touch
      how ..3 contact ..2 you/support/customer/someone/u/company
      how ..3 reach ..2
      speak/talk/chat ..1 to/with ..2 human/person/agent/someone/representative/support/somebody/rep/operator
      contact ..1 customer/support
      customer ..1 service/support/care
      support/help number/line/desk/phone
      what number ..3 call/reach/ring/support
      what ..2 your ..1 number/phone/website/email/address
      phone number ..2 call
      where/which ..3 from $
      more ..1 info/information/details
      send ..2 info/information/details
      identify yourself
      is this real/legit/legitimate
      ^ whats ..1 $
      info/information ..1 please/pls/about/on`,
  ...enInnocent,
};
