/** What people answer most often and mean nothing by that is to be heard: whole messages. Figures stand for any. */
export const en = `
  10 euros | 10 minutes | 10am please | 2 adults | 2 adults and 1 child | 2 please | 2 tickets please | 5 mins | 50 dollars | 5pm |
  a double room please | address | address please | after 4 | almost there | already have it | already ordered | amazing |
  any day after 2pm | any discount | are dogs allowed | are they still available | are you open | are you open on sunday |
  are you open today | around 6 | at 5 | at 5pm | at the weekend | available | awesome | aww | be there in 10 | be there in 10 minutes |
  be there soon | beautiful | best shop ever | black | black please | blue | booking number 83921 | booking ref abx429 | both | call me |
  call me after 5 | call me back | call me please | can i call you | can i cancel for free | can i cancel my order please |
  can i change my booking | can i change the date | can i change the date please | can i change the size please | can i come by |
  can i come by tomorrow | can i exchange it | can i have an invoice please | can i pay cash | can i pay with paypal | can i return it |
  can i return it in store | can we check in early | can you call me | can you call me please | can you send me the receipt |
  can you send the link again | can't talk now, call you later | cant log in | card declined | cheers | cheers mate | code doesnt work |
  code not working | coming | coming now | cool | cool thanks | do i need an appointment | do you deliver to ireland |
  do you have a tracking number | do you have any offers | do you have it in black | do you have it in large | do you have it in red |
  do you have this in blue | finally | fits great thanks | for 2 people please | for two | for two people | free delivery | friday |
  friday at 3 | good | good afternoon | good evening | good morning | gorgeous | got it thank you | great | great service |
  great service thank you | great shop | great, thanks | green | haha | hahaha | happy new year | has it been shipped |
  has my order been sent | have a great weekend | have a nice day | havent received my parcel yet | hello | hello my name is peter |
  hello there | here | hi | hi it's emma | hi the discount code isn't working | hi, this is anna | hmm | hmmm | how can i pay |
  how can i return this | how do i pay | how do i return it | how much | how much are they | how much is delivery | how much is it |
  how much is it please | how much is the dress | i already bought it | i can't afford it | i can't log in | i can't pay |
  i can't talk right now | i didn't get the code | i forgot my password | i got the wrong size | i haven't received my order |
  i haven't received my tickets | i love it | i love them | i love this colour | i love your clothes | i need to ask my wife |
  i need to change my flight | i ordered last week | i paid twice | i sent it back last week | i want a refund | i want my money back |
  i want to cancel my booking | i want to cancel my order | i want to return it | i want to return my order |
  i was in the shop yesterday | i will be there | i will think about it | i would like a refund | i'll be there at 6 | i'll have a look |
  i'll let you know | i'll think about it | i'm at home | i'm at the door | i'm coming | i'm outside | i'm stuck in traffic | i'm tom |
  i've arrived | ill think about it thanks | im here | im lisa | im on my way | in an hour | in half an hour | in white |
  invoice please | is breakfast included | is delivery free | is it in stock | is it shipped yet | is it still available |
  is luggage included | is my booking confirmed | is my flight delayed | is shipping free | is the flight on time |
  is the sale still on | is there a discount | is there a pool | is there parking | is this still available | is wifi free |
  it arrived broken | it arrived today, thanks | it came damaged | it doesn't fit | it fits perfectly | it hasn't arrived yet |
  it says code expired | it says invalid code | it won't take my card | it's broken | it's too big | it's under my husband's name |
  its maria | john smith | just one | large | large please | later | leave it with the neighbour please | let me think |
  link doesnt open | link not working | lol | love it | love these | love your shop | lovely | lovely hotel | many thanks | maria |
  maybe | maybe later thanks | maybe next time | medium | medium please | merry christmas to you too | monday | monday please |
  mrs brown | my card was declined | my email is sarah@gmail com | my name is john | my name is sarah | my name is sarah jones |
  my order number is 48213 | my postcode is m1 4bt | nearly there | need to ask my husband first | next month |
  next month when i get paid | next week | next week please | nice | nice one | no money at the moment | no problem |
  not right now thank you | not today thanks | ok great | ok thanks | omg | omw | on my way | on the 3rd | one | one item is missing |
  one ticket | oops | oops sorry | opening hours | order 12345 | order no 77120 | order number 12345 | outside |
  payment didn't go through | payment failed | perfect | perfect thanks | please call me tomorrow | please wait for me | pls call me |
  price | price please | really | refund please | return label please | running a bit late sorry | running late | same to you |
  sat morning | saturday | see you soon | size 10 please | size 8 | size m | small | so cute | so happy with it, thank you | so pretty |
  sorry | sounds great | still waiting | still waiting for my order | sunday | thank you | thank you for the update | thank you so much |
  thank you very much | thanks | thanks a lot | thanks for letting me know | thanks for your help | that works | that's fine | the 15th |
  the blue one | the blue one please | the code doesn't work | the code is not working | the link does not work | the link doesn't work |
  the order is under smith | the red ones | the tracking doesn't work | the website is not working | there in 5 mins | this evening |
  this is john | this is john from yesterday | thnaks | thursday is fine | thx | tks | tmrw | today | tommorow | tomorrow |
  tomorrow afternoon | tomorrow morning | tomorrow please | tonight | too expensive | too expensive for me | too small |
  tracking number | tracking number please | tuesday | two | two tickets | two tickets please | ty | very good quality |
  very happy with it | very happy with my order | very nice | very pretty dress | wait for me | we are coming | we are here |
  we had a great time | wednesday | what | what a lovely dress | what are your opening hours | what colours | what gate |
  what is the code | what is your phone number | what sizes do you have | what time | what time do you close |
  what time do you close today | what time do you open | what time is check in | what time is check out |
  what time will it be delivered | what's the address | what's the price | whats the code | when does it arrive please |
  when does the sale end | when is it coming | when will i get my parcel | when will i get my refund | when will it arrive |
  when will my order arrive | where are you | where is my delivery | where is my order | where is my package | where is my parcel |
  where is my refund | where is the shop | where is your store | where's my parcel | wheres my order | which gate | will let you know |
  with breakfast please | wow | wrong colour | wrong item | xl | xl pls | yay | yes pls | you sent the wrong item | you too |
  your website is down`;
