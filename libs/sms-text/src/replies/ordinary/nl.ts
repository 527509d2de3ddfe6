/** What people answer most often and mean nothing by that is to be heard: whole messages. Figures stand for any. */
export const nl = `
  10 euro | 2 tickets aub | 2 volwassenen en 1 kind | 3 mei | 3 nachten | 3 stuks | 5 minuutjes | adres | adres graag | ah jammer |
  ah oké | al besteld | al gekocht | allebei | als ik mijn salaris binnen heb | bedankt | bedankt voor de info |
  bedankt voor de korting | beetje te duur helaas | bel me | bel me aub | bel me even | bel mij | bel mij aub | bel mij even |
  ben 10 min later | ben er | ben er bijna | ben er heel blij mee | ben er over 10 min | ben er over 10 minuten | ben er zo |
  ben heel tevreden | ben nog op mijn werk | ben onderweg | ben thuis | bent u zondag open | bestelling 12345 | bestelnummer 48213 |
  betalen lukt niet | betaling mislukt | blauw | boeking 5567 | code doet het niet | code is ongeldig | code werkt niet | cool |
  dank je | dank je wel | dank u | dank u wel | dankjewel | dat is goed | de 3e | de betaling lukt niet | de blauwe | de blauwe graag |
  de code doet het niet | de code is verlopen | de code werkt niet | de eerste | de kleine | de link werkt niet |
  de schoenen zijn super | de site doet het niet | de zwarte | de zwarte aub | denk er nog over na | dinsdag graag | dinsdag om 10 uur |
  donderdag graag | een tafel voor 4 graag | een tweepersoonskamer graag | eentje maar | er mist een onderdeel | er ontbreekt iets |
  erg tevreden | even kijken | even met mijn man overleggen | even over nadenken | even overleggen met mijn man | eén nacht |
  factuur aub | factuur graag | factuurnummer 2024118 | fijn weekend | fijne feestdagen | fijne winkel | gaaf | geld is binnen, bedankt |
  geldt dit ook in de winkel | gelukkig nieuwjaar | geweldig | goede kwaliteit | goede service | goedemiddag | goedemorgen |
  goedenavond | goeiemorgen | graag bij de buren afgeven | graag even bellen | graag geld terug | graag reserveren voor twee |
  graag terugbellen | gratis verzending | groen | groot | haha | hahaha | half 3 | hallo | hallo, met mevrouw bakker | hartelijk dank |
  heb al betaald | heb hem al gekocht | heb het gisteren teruggestuurd | heb ik al gekocht | heb je die in blauw |
  heb je hem ook in blauw | hebben jullie die ook in m | hebben jullie maat 46 | heeft de trein vertraging | heeft u deze in maat 40 |
  heeft u een kortingscode voor mij | heeft u een telefoonnummer | heeft u een track en trace | heeft u hem in zwart | heel blij mee |
  heel erg bedankt | heel goed | heel mooi | heel tevreden, bedankt | helaas kapot | hele leuke jurk | het hotel was super |
  het is kapot | hij doet het niet | hij is kapot | hmm | hoe betaal ik | hoe duur is het | hoe kan ik betalen | hoe kan ik retourneren |
  hoe laat gaan jullie dicht | hoe laat inchecken | hoe laat is check in | hoe laat komt de bezorger | hoe laat komt het |
  hoe laat open | hoe laat vertrekt de bus | hoe laat vertrekt de vlucht | hoe lang duurt de levering | hoe lang is de actie geldig |
  hoe moet ik betalen | hoe stuur ik het terug | hoeveel | hoeveel korting | hoeveel kost die jurk | hoeveel kost het | hoi |
  hoi, met lisa | ideal | ik bel straks | ik ben er | ik ben er blij mee | ik ben het, lisa | ik ben het, peter | ik ben iets later |
  ik ben klant bij jullie | ik ben onderweg | ik denk er over na | ik denk erover na | ik heb al besteld | ik heb een factuur nodig |
  ik heb geen factuur gekregen | ik heb het overgemaakt | ik heb het verkeerde artikel ontvangen | ik heb maat 40 |
  ik heb nog niets ontvangen | ik heb nog niks ontvangen | ik kan de link niet openen | ik kan niet betalen | ik kan niet inloggen |
  ik kijk later even | ik kom er aan | ik kom eraan | ik kom iets later | ik kom morgen langs | ik kom zo | ik laat het weten |
  ik sta buiten | ik sta voor de deur | ik vind hem super | ik vind het geweldig | ik wacht nog steeds | ik wacht op de uitverkoop |
  ik was gisteren bij jullie | ik weet het nog niet | ik wil de datum veranderen | ik wil graag boeken | ik wil graag ruilen |
  ik wil het retourneren | ik wil het terugsturen | ik wil iets retourneren | in het rood graag | in het weekend | is binnen |
  is de aanbieding nog geldig | is deze er nog | is een koffer inbegrepen | is er korting | is er nog een maat groter | is er nog plek |
  is er parkeerplaats | is het al verstuurd | is het al verzonden | is het nog beschikbaar | is het ontbijt inbegrepen |
  is het verstuurd | is kapot aangekomen | is me te duur | is mijn bestelling al verstuurd | is mijn bestelling al verzonden |
  is mijn pakket al onderweg | is ontbijt inbegrepen | is te groot | is verzenden gratis | jammer | joepie | jullie ook een fijne dag |
  kan de link niet openen | kan ik achteraf betalen | kan ik daar parkeren | kan ik de datum veranderen | kan ik de datum wijzigen |
  kan ik het nog ruilen | kan ik het ophalen | kan ik het retourneren | kan ik het ruilen | kan ik het terugsturen | kan ik langskomen |
  kan ik met ideal betalen | kan ik omboeken | kan ik ruilen | kan ik u bellen | kan ik vandaag langs komen | kan ik vandaag langskomen |
  kan je me bellen | kapot aangekomen | klantnummer 30456 | kom eraan | komt het vandaag | komt het vandaag nog |
  kortingscode werkt niet | krijg een foutmelding | krijg ik korting | kunnen jullie mij terugbellen | kunt u mij bellen |
  kunt u mij de factuur sturen | laat het je morgen weten | laat het morgen weten | large | later | leg maar voor de deur | lekker |
  leuk | leuke aanbieding | leuke jurk | leuke spullen | leuke winkel | liever donderdag | link doet het niet | link werkt niet |
  maandag | maat 38 aub | maat 38 graag | maat 42 | maat m | maat m alstublieft | mag de hond mee | mag ik de factuur |
  mag ik het adres aub | medium | met ontbijt | met ontbijt graag | met postnl of dhl | met tom van gisteren | mevrouw bakker |
  mijn bestelnummer is 77120 | mijn email is anna@ziggo nl | mijn kaart is geweigerd | mijn mail is anna@ziggo nl |
  mijn naam is de vries | mijn pakket is niet aangekomen | mijn pas wordt niet geaccepteerd | misschien | misschien volgende maand |
  moet er nog over nadenken | moet ik mijn vrouw vragen | moet ik nog even over nadenken | momentje | mooi | mooie aanbieding |
  mooie jurk | mooie schoenen | morgen | morgenavond | morgenmiddag | morgenochtend | na 17 uur | na 18 00 uur | nog 5 minuten |
  nog beschikbaar | nog geen geld terug | nog niet ontvangen | nog op voorraad | nog steeds niet binnen | nog te koop | oeps |
  ok bedankt | oké, bedankt | om 18 00 | onderweg | ook in maat m | op 15 mei | op maandag | op naam van smit | op naam van smit aub |
  op naam van visser | openingstijden | ordernummer 7781 | over 10 min ben ik er | over 10 minuten ben ik er | over 2 weken |
  over een half uurtje | overmorgen | pakket is nog niet binnen | pakket ontvangen | pakket ontvangen, bedankt |
  pakketje is binnen, bedankt | pas wordt geweigerd | past helaas niet | past perfect | perfect | perfect, bedankt | postcode 1012 ab |
  prachtig | prijs | retour is onderweg | retourlabel graag | rond 10 uur | rood | ruilen mogelijk | site werkt niet |
  snelle levering, bedankt | sorry, ben te laat | sta in de file | sta voor de deur | super | super bedankt | super service |
  super winkel | te duur | te duur voor mij | te groot helaas | te klein | thanks | tot hoe laat zijn jullie open | tot snel |
  tot wanneer geldig | tot zo | track and trace | track en trace graag | twee | twee graag | twee kaartjes graag | twee stuks graag |
  twee tickets alstublieft | twee tickets graag | tweepersoonskamer | tweepersoonskamer graag | vanaf hoe laat kunnen we inchecken |
  vanavond | vanavond om 8 uur | vandaag | vanmiddag | verkeerd artikel | verkeerd artikel gekregen | verkeerde kleur |
  verkeerde kleur gekregen | verkeerde maat | vind het heel leuk | vind ik leuk | volgende maand | volgende week |
  volgende week maandag | voor 2 personen graag | voor 4 personen | voor een week | voor twee personen | vrijdag om 3 uur |
  vrijdagavond | waar blijft mijn bestelling | waar blijft mijn geld | waar blijft mijn pakket | waar is de winkel | waar is mijn pakje |
  waar is mijn pakket | waar is mijn pakketje | waar moet ik de code invullen | waar vul ik de code in | waar zit de winkel |
  waar zit u | waar zitten jullie | wacht even | wacht even op mij | wacht op mij | wachtwoord vergeten | wanneer bent u open |
  wanneer is het weer op voorraad | wanneer kan ik het ophalen | wanneer komt het | wanneer komt het aan | wanneer komt mijn bestelling |
  wanneer komt mijn pakket | wanneer komt mijn pakketje aan | wanneer krijg ik mijn geld | wanneer krijg ik mijn geld terug |
  wanneer wordt het bezorgd | wanneer wordt het geleverd | wanneer zijn jullie open | wat een mooie jurk | wat is de code |
  wat is de levertijd | wat is de prijs | wat is de track & trace code | wat is het adres | wat is jullie telefoonnummer | wat jammer |
  wat kost dat | wat kost het | wat kosten de schoenen | wat kosten ze | wat leuk | wat mooi | wat zijn de openingstijden |
  wat zijn de verzendkosten | wauw | we komen eraan | we vertrekken nu | we zijn er | we zijn met z'n drieën | we zijn met z'n vieren |
  we zijn onderweg | welk spoor | welke code | welke gate | welke kleuren zijn er | welke maten zijn er | welke terminal |
  wilt u even op mij wachten | wit | wit of beige | woensdag is goed | woensdag kan ook | wow | xl | xl alstublieft | zaterdag |
  zaterdagochtend | zeer tevreden, dank u | zijn er nog kamers vrij | zijn jullie vandaag open | zijn ze er nog | zit heerlijk |
  zit in de trein | zo mooi | zondag open | zwart`;
