import type { ReplyWishes } from '../reply-language.js';

/** What in English only looks like a wish. */
export const enInnocent: Pick<ReplyWishes, 'innocent' | 'booking' | 'machine'> = {
  innocent: `start/resume getting/receiving ..3 again
      send it again
      didnt understand ..1 message/text
      phone number of ..1 hotel/store/restaurant
      keeps/keep stopping ..2 payment/order/checkout
      message was cut off
      send more offers
      why did i ..1 stop getting/receiving
      stopped ..2 getting/receiving
      add me back
      how ..2 much/many
      get ..2 off ..1 at
      my list
      on your website/site
      nomore size/sizes/left/in/stock/space/room/tickets/seats/rooms/availability
      im not sure/home/happy/well/there/available/feeling/ready/free/able/ok/okay/good/convinced/satisfied/coming/working/here/yet/certain/going/hungry/busy/late/done/kidding/joking/complaining/mad/angry/worried/bothered/responsible/surprised/fussy/picky/local/impressed/bad/great/tired/today/tomorrow/really/alone/around/lying/upset
      wont/doesnt stop barking/crying/raining/working/snowing/loading/spinning
      a/any lawyer in
      bus/truck/tram/train/full/pit/one/rest/short/last/next/first/quick/non/metro/subway/whistle/door/back/tour/cruise/flight/fuel/each/every/a/one/another/coffee/lunch/the stop
      stop/stops/stopping by/over/at/in/off/sign/motion/loss/watch/light/lights/outside/near/there/for/along/between/here/into/selling/making/working/carrying/shipping/accepting/delivering/charging/thinking/laughing/wearing/smiling/worrying/crying/loving/using/doing/wondering/production/taking/offering/playing/and
      dont stop me now
      stop stressing/worrying
      wearing/loving/using/buying/shopping/thinking/laughing/smiling/eating nonstop
      how long/when/where/what/which/does/do/did/if/will ..3 the/a/this/it/bus/train/offer/sale/flight/tour/they/boat/ferry/tram/shuttle ..3 stop/stops/end/ends
      does it/he/she stop
      at/by/the/in/near/to/weekend/years/very/month/week/years end
      the end of
      ^ end of
      end/ends date/on/at/of/in/today/tomorrow/soon
      weekend
      book end
      high/low/front/back/dead/rear/both/other/west/east/deep/open end
      cant/couldnt/couldn/cannot/wont/never stop wearing/loving/using/thinking/laughing/smiling/eating/shopping/buying/looking/talking/staring/listening/playing/reading/crying/watching/raving
      never stop sending/texting/messaging/writing me/us/these/those/them/your/the ..1 @message?
      cant/couldnt/cannot stop $
      @dont ever/please/just/pls/you/u stop/unsubscribe/cancel/quit/end/remove
      @dont stop/unsubscribe/cancel/quit/end/remove/optout/delete ..1 me/@texting/@message/the/these/this/them/it/my/sending
      @dont ..1 stop/unsubscribe/cancel/quit/end/remove/optout/unsub
      not stop/unsubscribe/cancel/quit/optout/remove
      not be removed/unsubscribed/optout
      not to ..1 stop/unsubscribe/cancel/quit/optout/remove
      @dont/not/didnt/wouldnt/havent want/mean/need/wanna/like/ask/asked/wish/intend/trying/wanted/meant/going/request/requested/plan ..1 to ..1 stop/unsubscribe/cancel/quit/optout/miss/lose/unsub
      @dont want ..2 @message to stop/end
      @dont want ..2 to stop/end
      @dont/didnt/never/havent/not/nor said/say/saying/tell/told/ask/asked/wrote/type/typed/send/sent ..3 stop/unsubscribe/quit/end/cancel
      why/what/when would i ..1 stop/unsubscribe/cancel
      why did/was/am/have ..3 unsubscribed/removed/optout/opted
      no need to stop
      accidentally/accident/mistake/mistakenly ..5 stop/unsubscribe/unsubscribed/optout/opted/stopped
      @dont want it/this to ..1 end
      why dont/didnt/wouldnt/not you/u/we/they ..1 @do
      remove ..4 from ..3 cart/basket/order/bag/wishlist
      remove ..3 item/items/cart/basket/order
      end up
      never/wont/not miss ..3
      @dont want/like ..1 to miss
      @dont ..1 forget
      @dont/didnt/havent/never/not/doesnt ..1 receive/received/get/got/see/seen/recieve/recieved ..4 @text/code/email/order/link/reply/it
      @dont send ..4 yet/before/until/today/tomorrow/order/parcel/package/it
      @dont send it
      @dont/doesnt need ..3 @message to/for ..1 confirm
      @dont text and drive
      too many/much ..1 items/choices/options/sizes/money/orders/people/bags
      no spam
      no problem ..2
      not/isnt/arent/never/dont/no annoying/spam/spamming/wrong/bothering/harassing/annoyed/complaining/complaint/bother
      not ..1 a/any bother
      not/no ..2 bother at all
      no bother
      sorry ..2 bother/bothering/disturb
      wrong size/color/colour/item/address/order/product/date/price/shoe/dress/model/one/parcel/package/name/day/time/email
      send/sent/got/received/have ..2 wrong size/color/colour/item/address/order/product/date/price/name/parcel/package/one/dress/shoes
      sick/ill ..1 today/child/leave/day
      tired today
      block of/party/heel/colour/color
      die for
      to die
      @swear ..1 yeah/yes/awesome/amazing/love/great/good/brilliant
      love ..3 stuff
      free ..2 to text
      not interested in ..2 red/blue/size/that
      report ..2 problem/issue/fault/missing
      legal name/age/address
      remove ..1 stain*/cover/tags/tag/battery
      quit ..1 my job
      quit/quitting smoking
      remove ..2 password
      keep ..2 text*/sending/messag* ..2 coming
      hate to
      hate ..1 that/when ..3 sold
      not ..1 cancel
      block/blocked ..3 card/payment/account
      my card ..2 blocked
      pay by/with/via
      pay ..3 each/every month
      roaming charges
      dead battery
      ship/deliver/pay/collect every/each
      what time`,
  booking: `cancel ..5 @order
      want/like ..1 to cancel ..5 @order`,
  machine: `out of ..1 office
      automatic/automated/auto reply/response/message/answer
      autoreply/autoresponse
      this is an automated/automatic/auto
      away from ..2 desk/phone/office
      im/am ..1 currently ..1 away/out/driving/unavailable/on
      im/am driving
      cant/cannot talk ..1 right now
      cant talk now
      missed your call
      annual/maternity/parental/sick leave
      on vacation/holiday/leave until/till/through/from
      currently/am on vacation/holiday/leave
      sent from my car
      do ..1 not disturb ..1 while ..1 driving
      notifications silenced
      focus turned
      not ..1 monitored
      unmonitored
      this number/mailbox/inbox/line ..3 not/doesnt ..2 accept/receive/monitored/monitor/support/read
      has notifications silenced
      will ..3 get/be ..2 back to/with you
      i/ill return/reply/respond ..2 when/as/on/once/soon/later
      not receiving notifications`,
};
