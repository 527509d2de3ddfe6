/** What people answer most often and mean nothing by that is to be heard: whole messages. Figures stand for any. */
export const de = `
  10 euro | 2 erwachsene und 1 kind | 2 stück | 2 tickets bitte | 3 nächte | 5 minuten noch | ab wann kann man einchecken | ach so |
  adresse | adresse bitte | aha | alles bestens | am 15 mai | am 3 | am montag | am wochenende | auf den namen becker | auf meyer |
  auf rechnung möglich | beide | bestellnummer 48213 | bestellung 12345 | bezahlen geht nicht | bin da | bin gleich da |
  bin in 10 minuten da | bin schon unterwegs | bin sehr zufrieden | bin unterwegs | bin zu hause | bis bald | bis gleich |
  bitte beim nachbarn abgeben | bitte kurz warten | bitte um rückruf | bitte vor die tür legen | bitte zurückrufen | blau | claudia |
  code funktioniert nicht | code geht nicht | code ist ungültig | cool | danke dir | danke für die info | danke schoen | danke schön |
  danke, ihnen auch | dankeschön | das blaue | das erste | das hotel war super | das kleine | den blauen bitte |
  der code funktioniert nicht | der code geht nicht | der link funktioniert nicht | der link geht nicht auf | die schuhe sind toll |
  die schwarzen | die seite lädt nicht | die zahlung funktioniert nicht | dienstag um 10 | donnerstag bitte | doppelzimmer | echt |
  ehrlich | ein doppelzimmer bitte | einen schönen abend | einen tisch für 4 bitte | endlich | erst wenn ich mein gehalt bekomme |
  es fehlt ein teil | es ist kaputt | falsche farbe bekommen | falsche größe | falscher artikel | familie hoffmann | frage meinen mann |
  freitag um 15 uhr | frohe weihnachten | frohes neues jahr | für 2 personen bitte | für eine woche | für zwei personen | gefällt mir |
  gefällt mir sehr gut | gegen 8 | geld ist da, danke | gerade kein geld | gibt es das auch in groß | gibt es das auch in schwarz |
  gibt es einen parkplatz | gibt es einen rabatt | gibt es rabatt | gibts das auch in blau | gilt das angebot noch |
  gilt das auch im laden | groesse 38 bitte | groß | grösse 42 | größe 42 bitte | größe m | gute nacht | guten abend | guten morgen |
  guten tag | hab ich schon gekauft | habe es gestern zurückgeschickt | habe ich schon | habe schon bezahlt | habe überwiesen |
  haben sie das in größe 40 | haben sie eine sendungsnummer | haben sie eine telefonnummer | haben sie einen gutschein für mich |
  haben sie sonntags offen | habt ihr das auch in m | habt ihr heute offen | haha | hahaha | halb 9 | hallo |
  hallo, hier ist frau weber | hat der zug verspätung | heute | heute abend | heute leider nicht | heute nachmittag | heute nicht | hi |
  hier ist maria | hier ist stefan von gestern | hmm | ich bin da | ich bin es, lisa | ich bin julia | ich bin noch auf der arbeit |
  ich bin unterwegs | ich brauche eine rechnung | ich habe den falschen artikel bekommen | ich habe noch nichts bekommen |
  ich heisse thomas | ich heiße sabine | ich kann mich nicht einloggen | ich komme | ich komme gleich | ich liebe es | ich melde mich |
  ich muss erst meine frau fragen | ich möchte das zurückgeben | ich möchte es zurückschicken | ich möchte umbuchen |
  ich stehe vor der tür | ich war gestern bei ihnen | ich weiß noch nicht | ich überlege es mir | ich überlegs mir | immer wieder gerne |
  in 10 min da | in 2 wochen | in einer stunde | in rot bitte | ist angekommen | ist das noch da | ist das paket schon raus |
  ist der versand kostenlos | ist ein koffer inklusive | ist es noch verfügbar | ist es schon verschickt | ist frühstück dabei |
  ist kaputt angekommen | ist mir zu groß | ist mir zu teuer | kann ich das datum ändern | kann ich das umtauschen |
  kann ich das zurückgeben | kann ich es abholen | kann ich heute vorbeikommen | kann ich mit paypal zahlen | kann ich sie anrufen |
  kann ich umbuchen | kann ich umtauschen | kann ich vorbeikommen | kannst du mich anrufen | karte wurde abgelehnt |
  komme 10 min später | komme etwas später | kommt es heute | kommt es heute noch | krass | kundennummer 30456 |
  können sie mich anrufen | können sie mir die rechnung schicken | leider kaputt | leider zu teuer für mich | lg | liebe es |
  liebe grüße | link geht nicht | mal schauen | mal sehen | mein name ist peter schmidt | mein paket ist nicht angekommen |
  meine bestellnummer ist 77120 | meine email ist anna@web de | meine karte wird nicht angenommen | melde mich morgen | michael wagner |
  mit frühstück | mit frühstück bitte | mittwoch passt mir gut | moment bitte | montag | morgen | morgen abend | morgen früh |
  muss ich mir noch überlegen | nach 17 uhr | naechste woche | noch verfügbar | noch zu haben | nur eins | nächste woche |
  nächsten monat | oh schade | ok danke | okay, super | paket ist angekommen, danke | paket ist noch nicht da | passt leider nicht |
  passt perfekt | passwort vergessen | paypal | perfekt | perfekt, danke | preis | prima | rechnung bitte | rechnungsnummer 2024118 |
  retoure ist unterwegs | retourenschein bitte | rot | ruf mich an | rufen sie mich an | rufen sie mich bitte an | samstag vormittag |
  schade | schnelle lieferung, danke | schon bestellt | schon gekauft | schwarz | schön | schönen tag noch | schönes kleid |
  schönes wochenende | sehr gut | sehr schön | sehr zufrieden, danke | seite geht nicht | sendungsnummer bitte | sind hunde erlaubt |
  sitze im zug | so schön | später | stehe im stau | super | super danke | super laden | toll | tolle qualität | tolle sachen |
  toller shop | tolles angebot | tolles kleid | tracking | um 18 uhr | um 5 | umtausch möglich | ups | versandkostenfrei | vielen dank |
  vielen lieben dank | vielleicht | vielleicht nächsten monat | vielleicht später | wann bekomme ich mein geld zurück |
  wann geht der flug | wann haben sie geöffnet | wann habt ihr auf | wann ist check in | wann ist es wieder lieferbar |
  wann kann ich es abholen | wann kommt das paket an | wann kommt die lieferung | wann kommt es | wann kommt mein paket |
  wann wird geliefert | warte auf mich | warten sie bitte auf mich | was | was für ein schönes kleid | was kosten die schuhe |
  was kostet das | was kostet der versand | weiß | welche farben gibt es | welcher code | welches gate | welches terminal |
  wie bezahle ich | wie geht die rücksendung | wie ist die adresse | wie kann ich bezahlen | wie lange dauert die lieferung |
  wie lange gilt das angebot | wie lange haben sie heute offen | wie lautet die sendungsnummer | wie schön | wie teuer |
  wie viel kostet es | wieviel kostet das kleid | wir fahren jetzt los | wir kommen | wir sind da | wir sind zu viert |
  wo bleibt mein geld | wo bleibt mein paket | wo bleibt meine bestellung | wo ist der laden | wo ist mein packet | wo ist mein paket |
  wo muss ich den code eingeben | wo seid ihr | wo sind sie | wow | wunderschön | wurde meine bestellung schon versendet | xl bitte |
  zu klein | zu teuer | zwei | zwei karten bitte | zwei stück bitte | zwei tickets bitte | öffnungszeiten | übermorgen`;
