/** What people answer most often and mean nothing by that is to be heard: whole messages. Figures stand for any. */
export const nl = `
  10 euro | 2 stuks | 2 tickets aub | 2 volwassenen en 1 kind | 3 nachten | adres | adres graag | ah jammer | al besteld | al gekocht |
  allebei | als ik mijn salaris binnen heb | bedankt | bedankt voor de info | bel me even | bel mij | bel mij aub | ben 10 min later |
  ben er | ben er bijna | ben er heel blij mee | ben er over 10 minuten | ben heel tevreden | ben nog op mijn werk | ben onderweg |
  ben thuis | bent u zondag open | bestelling 12345 | bestelnummer 48213 | betalen lukt niet | blauw | code doet het niet |
  code is ongeldig | code werkt niet | cool | dank je wel | dank u | dank u wel | dankjewel | dat is goed | de 3e |
  de betaling lukt niet | de blauwe | de blauwe graag | de code doet het niet | de code werkt niet | de eerste | de kleine |
  de link werkt niet | de schoenen zijn super | de site doet het niet | de zwarte | die heb ik al | dinsdag om 10 uur | dit is maria |
  donderdag graag | echt | echt waar | een tafel voor 4 graag | een tweepersoonskamer graag | eentje maar | eindelijk |
  er mist een onderdeel | even kijken | even overleggen met mijn man | factuur graag | factuurnummer 2024118 | familie mulder |
  fijn weekend | fijne avond | fijne dag | fijne dag nog | fijne feestdagen | gaaf | geld is binnen, bedankt |
  geldt dit ook in de winkel | gelukkig nieuwjaar | geweldig | goede kwaliteit | goedemiddag | goedemorgen | goedenavond | goeiemorgen |
  graag bij de buren afgeven | graag even bellen | graag terugbellen | gratis verzending | groetjes | groot | haha | hahaha | half 9 |
  hallo | hallo, met mevrouw bakker | hartelijk dank | heb al betaald | heb het gisteren teruggestuurd | heb ik al gekocht |
  heb je hem ook in blauw | hebben jullie die ook in m | heeft de trein vertraging | heeft u deze in maat 40 |
  heeft u een kortingscode voor mij | heeft u een telefoonnummer | heeft u een track en trace | heel erg bedankt | heel goed |
  heel mooi | heel tevreden, bedankt | helaas kapot | helaas te duur voor mij | het hotel was super | het is kapot | hmm |
  hoe duur is het | hoe kan ik betalen | hoe kan ik retourneren | hoe laat is check in | hoe laat komt het |
  hoe laat vertrekt de vlucht | hoe lang duurt de levering | hoe lang is de actie geldig | hoe moet ik betalen | hoeveel kost die jurk |
  hoeveel kost het | hoi | ideal | ik ben er | ik ben het, lisa | ik ben kees | ik ben onderweg | ik denk er over na |
  ik denk erover na | ik heb een factuur nodig | ik heb het overgemaakt | ik heb het verkeerde artikel ontvangen |
  ik heb nog niks ontvangen | ik heet sandra | ik kan de link niet openen | ik kan niet inloggen | ik kom eraan | ik kom iets later |
  ik laat het weten | ik sta voor de deur | ik vind het geweldig | ik was gisteren bij jullie | ik weet het nog niet |
  ik wil de datum veranderen | ik wil het retourneren | ik wil het terugsturen | in het rood graag | in het weekend | is binnen |
  is de aanbieding nog geldig | is deze er nog | is een koffer inbegrepen | is er korting | is er nog een maat groter |
  is er parkeerplaats | is het al verstuurd | is het nog beschikbaar | is het ontbijt inbegrepen | is kapot aangekomen | is me te duur |
  is mijn bestelling al verzonden | is mijn pakket al onderweg | is te groot | is verzenden gratis | jammer | kan ik achteraf betalen |
  kan ik de datum wijzigen | kan ik het ophalen | kan ik het retourneren | kan ik het ruilen | kan ik het terugsturen |
  kan ik langskomen | kan ik met ideal betalen | kan ik omboeken | kan ik u bellen | kan ik vandaag langskomen | kan je me bellen |
  klantnummer 30456 | kom eraan | komt het vandaag | komt het vandaag nog | krijg ik korting | kunt u mij bellen |
  kunt u mij de factuur sturen | laat het morgen weten | later | leg maar voor de deur | lekker | leuk | leuke jurk | leuke spullen |
  leuke winkel | linda | link werkt niet | maandag | maat 38 aub | maat 42 | maat 42 graag | maat m | mag de hond mee | mark de jong |
  met jan van gisteren | met maria | met ontbijt | met ontbijt graag | mijn bestelnummer is 77120 | mijn email is anna@ziggo nl |
  mijn kaart is geweigerd | mijn naam is anna de vries | mijn naam is peter jansen | mijn pakket is niet aangekomen |
  mijn pas wordt niet geaccepteerd | misschien | misschien volgende maand | moet ik nog even over nadenken | momentje | mooi |
  mooie aanbieding | mooie jurk | morgen | morgenavond | morgenochtend | na 17 uur | nog 5 minuten | nog beschikbaar | nog te koop |
  nu even geen geld | oeps | oké, bedankt | om 18 00 | onderweg | op 15 mei | op maandag | op naam van smit | op naam van visser |
  openingstijden | over 10 min ben ik er | over 2 weken | overmorgen | pakket is nog niet binnen | pakket ontvangen, bedankt |
  past helaas niet | past perfect | perfect | perfect bedankt | prachtig | prijs | retour is onderweg | retourlabel graag | rond 8 uur |
  rood | ruilen mogelijk | site werkt niet | snelle levering, bedankt | sta in de file | super | super bedankt | super winkel | te duur |
  te klein | thanks | tot hoe laat zijn jullie open | tot snel | tot ziens | tot zo | track and trace | track en trace graag | twee |
  twee kaartjes graag | twee stuks graag | twee tickets graag | tweepersoonskamer | vanaf hoe laat kunnen we inchecken | vanavond |
  vandaag | vanmiddag | verkeerd artikel | verkeerde kleur gekregen | verkeerde maat | vind het heel leuk | vind ik leuk |
  volgende maand | volgende week | volgende week maandag | voor 2 personen graag | voor een week | voor twee personen |
  vrijdag om 3 uur | waar blijft mijn bestelling | waar blijft mijn geld | waar blijft mijn pakket | waar is de winkel |
  waar is mijn pakje | waar is mijn pakket | waar moet ik de code invullen | waar zit u | waar zitten jullie | wacht even |
  wacht op mij | wachtwoord vergeten | wanneer bent u open | wanneer is het weer op voorraad | wanneer kan ik het ophalen |
  wanneer komt mijn pakket | wanneer komt mijn pakketje aan | wanneer krijg ik mijn geld terug | wanneer wordt het bezorgd |
  wanneer wordt het geleverd | wanneer zijn jullie open | wat | wat een mooie jurk | wat is de track & trace code | wat is het adres |
  wat kost dat | wat kost het | wat kosten de schoenen | wat mooi | wat zijn de verzendkosten | wauw | we komen eraan |
  we vertrekken nu | we zijn er | we zijn met z'n vieren | we zullen zien | welke code | welke gate | welke kleuren zijn er |
  welke terminal | wilt u even op mij wachten | wit | woensdag is goed | wow | xl alstublieft | zaterdagochtend |
  zijn jullie vandaag open | zit heerlijk | zit in de trein | zo mooi | zwart`;
