/** What people answer most often and mean nothing by that is to be heard: whole messages. Figures stand for any. */
export const en = `
  10 am | 10 euros | 10 min | 10am please | 15 july | 2 adults | 2 adults and 1 child | 2 tickets please | 3 nights please | 4 please |
  5 mins | 5 minutes | 50 dollars | 5pm | a bit too expensive | a double room please | address | address please | after 4 |
  after 6 please | after payday | almost there | already bought it | already bought one | already have it | already ordered | amazing |
  any day after 2pm | any day is fine | any discount | any rooms left | are dogs allowed | are they back in stock |
  are they still available | are you open | are you open on sunday | are you open today | around 6 | around noon | at 5 | at 5pm |
  at the weekend | available | awesome | aww | be there in 10 minutes | be there in 5 | be there soon | beautiful | beautifull |
  best shop ever | black | black please | blue | booking number 90341 | booking ref 6kd4pl | booking ref abx429 | both | call me |
  call me after 5 | call me back | call me later | call me please | can i bring my dog | can i call you | can i cancel my order please |
  can i change my booking | can i change the date | can i change the date please | can i change the size | can i change the size please |
  can i come by | can i come by tomorrow | can i exchange it | can i exchange them | can i have an invoice please | can i pay cash |
  can i pay with paypal | can i pick it up | can i return it | can i return it in store | can we change the time |
  can we check in early | can you call | can you call me | can you call me please | can you call me tomorrow | can you deliver tomorrow |
  can you resend the link | can you send me the receipt | can you send the invoice | can you send the link again | can't log in |
  can't talk now, call you later | cant open it | card declined | check out time | cheers | cheers mate | code doesnt work |
  code not valid | code not working | coming | coming now | cool | cool thanks | could you call me please | did you send it |
  do i need an appointment | do you deliver to ireland | do you have a discount code | do you have a tracking number |
  do you have any offers | do you have it in black | do you have it in large | do you have it in red | do you have it in small |
  do you have size 40 | do you have this in blue | do you ship to ireland | doesnt fit | fits great | fits great thanks | for 2 people |
  for 4 people please | for two | for two people | for two persons | free delivery | free shipping | friday | friday at 3 | good |
  good afternoon | good evening | good morning | good quality | good to know | gorgeous | got it | got it thank you | great |
  great service | great service, thank you | great shop | great thanks | green | haha | hahaha | happy easter to you too |
  happy new year | has it been shipped | has it been shipped yet | has my order been sent | have a great weekend | have a nice day |
  havent received my parcel yet | hello | hello there | hello, this is laura | here | hey | hi | hi the discount code isn't working |
  hi there | hmm | hmmm | how can i pay | how can i pay please | how can i return this | how do i pay | how do i return it |
  how do i send it back | how do i track it | how long is delivery | how much | how much are they | how much is delivery |
  how much is it | how much is it please | how much is shipping | how much is the dress | i already bought it | i already have it |
  i already ordered | i can't afford it | i can't log in | i can't open the link | i can't pay | i can't talk right now |
  i didn't get a code | i didn't get the code | i forgot my password | i get paid friday | i got the wrong colour |
  i got the wrong size | i haven't received it | i haven't received my order | i haven't received my tickets | i love it |
  i love it so much | i love them | i love this colour | i love this dress | i love your clothes | i love your shop | i need a receipt |
  i need to ask my wife | i need to change my flight | i ordered last week | i paid already | i paid twice | i sent it back last week |
  i want a refund | i want a refund please | i want it | i want my money back | i want to cancel my booking | i want to cancel my order |
  i want to return it | i want to return my order | i want to return this please | i was in the shop yesterday | i will be there |
  i will think about it | i would like a refund | i'll ask my husband | i'll be there | i'll call you | i'll come by later |
  i'll have a look | i'll let you know | i'll think about it, thanks | i'm at home | i'm at the door | i'm coming | i'm on my way |
  i'm outside | i'm stuck in traffic | i've arrived | ill be there at 6 | ill think about it | im here | im on my way now | in an hour |
  in half an hour | in white | invoice please | is breakfast included | is delivery free | is it in stock | is it real leather |
  is it shipped | is it shipped yet | is it still available | is luggage included | is my booking confirmed | is my flight delayed |
  is my flight on time | is parking included | is shipping free | is the flight delayed | is the flight on time | is the sale still on |
  is there a discount | is there a pool | is there parking | is there wifi | is this still available | is this still avaliable |
  is wifi free | it arrived broken | it arrived today, thanks | it came damaged | it doesn't fit | it fits perfectly |
  it hasn't arrived yet | it says code expired | it says invalid code | it won't take my card | it's beautiful | it's me | it's too big |
  it's under my husband's name | its broken | just arrived | just leaving now | just one | large | large please | later |
  leave it at the door | leave it with the neighbour | leave it with the neighbour please | let me think | link doesn't work |
  link doesnt open | link not working | lol | love it | love them | love these | love your shop | lovely | lovely hotel | lovely shoes |
  m or l | many thanks | may 12th | maybe | maybe next month | maybe next time | medium | medium please | merry christmas |
  merry christmas to you too | monday | monday or tuesday | monday please | mrs brown | mrs taylor | my card was declined |
  my code isnt working | my daughter loves it | my email is sarah@gmail com | my email is sue@mail com | my order number is 77120 |
  my postcode is m1 4bt | my surname is clark | nearly there | need to ask my husband first | next friday | next month |
  next month when i get paid | next time | next week | next week please | nice | nice one | no problem | not arrived yet | not sure yet |
  oh nice | ok great | ok thanks | okay great | omw | on monday | on my way | on the 3rd | on the bus | one | one item is missing |
  one ticket | one ticket please | oops | opening hours | order 12345 | order no 77120 | order number 48213 | outside |
  payment didn't go through | payment failed | payment not going through | perfect | perfect thanks | perfect, thank you | phone number |
  please call me | please call me tomorrow | please wait for me | pls call me | price | price please | received, thank you |
  refund please | return label please | running a bit late sorry | running late | same to you | sat morning | saturday |
  saturday morning | see you soon | see you tomorrow | send the link again please | single room | size 42 please | size 8 | size m |
  small | so cute | so happy with it, thank you | so happy with my order | so pretty | sorry, my mistake | sounds great |
  still available | still waiting | still waiting for my order | stuck in traffic | student discount | sunday | table for 4 at 7 |
  table for two | thank you | thank you for the update | thank you so much | thank you very much | thanks | thanks a lot |
  thanks for letting me know | thanks for your help | thankyou | that works | that's fine | that's me | thats fine with me | the 15th |
  the big one | the blue one | the blue one please | the code doesn't work | the code is not working | the first one |
  the link does not work | the link doesn't work | the link is not working | the link wont open | the order is under smith |
  the red ones | the second one please | the tracking doesn't work | the website is down | the website is not working |
  the zip is broken | there in 20 mins | they are so pretty | this afternoon | this evening | this weekend | thnaks | three of them |
  thursday at 3 | thursday is fine | thx | tks | tmrw | today | tommorow | tomorrow | tomorrow afternoon | tomorrow afternoon please |
  tomorrow morning | tomorrow please | tonight | too big | too expensive | too expensive for me | too small | tracking doesn't update |
  tracking number | tracking number please | tuesday | tuesday please | two | two nights | two please | two tickets |
  two tickets please | ty | under my husbands name | under the name wilson | very good quality | very happy with it |
  very happy with my order | very happy, thanks | very nice | very pretty dress | wait for me | we are coming | we are here |
  we are on our way | we are parking | we had a great time | we're here | wednesday | wednesday is fine | what a lovely dress |
  what are your opening hours | what colours | what does it cost | what gate | what is the code | what is the code please |
  what is your phone number | what sizes do you have | what terminal | what time | what time do you close |
  what time do you close today | what time do you open | what time is check in | what time is check out |
  what time will it be delivered | what time will it come | what's the address | what's the code | what's the price |
  what's your number | when does it arrive | when does it arrive please | when does the sale end | when is it coming |
  when will i be refunded | when will i get my parcel | when will i get my refund | when will it arrive | when will it be delivered |
  when will my order arrive | where are you | where are you located | where is my delivery | where is my order | where is my package |
  where is my package please | where is my parcel | where is my refund | where is the shop | where is your store | where's my parcel |
  wheres my order | wheres my refund | wheres your store | which gate | which gate is it | which link | white or grey |
  will have a look later | will it come today | will let you know | window seat please | with breakfast please | wow | wow thanks |
  wrong colour | wrong item | wrong size | xl | xl pls | yay | yes pls | you sent the wrong item | you too | your website is down`;
