/** What people answer most often and mean nothing by that is to be heard: whole messages. Figures stand for any. */
export const de = `
  10 euro | 2 erwachsene und 1 kind | 2 erwachsene, 2 kinder | 2 stück | 2 stück bitte | 2 tickets bitte | 3 nächte | 38 bitte |
  4 personen | 5 minuten noch | ab 16 uhr | ab wann ist check-in | ab wann kann man einchecken | ach so | achso | adresse |
  adresse bitte | aha | alles bestens | alles super | am 15 mai | am 3 | am montag | am wochenende | anna schneider | app geht nicht |
  auf den namen becker | auf den namen becker bitte | auf den namen fischer | auf meyer | auf rechnung möglich | beide |
  bestellnr 77120 | bestellnummer 48213 | bestellung 12345 | bezahlen geht nicht | bin da | bin gleich da | bin in 10 minuten da |
  bin in 5 min da | bin jetzt da | bin nicht zu hause | bin schon unterwegs | bin sehr zufrieden | bin unterwegs | bin zu hause |
  bin zuhause | bis gleich | bis wann habt ihr offen | bitte anrufen | bitte beim nachbarn abgeben | bitte kurz warten |
  bitte link nochmal schicken | bitte rechnung schicken | bitte rufen sie mich an | bitte um rückruf | bitte vor die tür legen |
  bitte warten | bitte zurückrufen | blau | buchungsnummer 66341 | code abgelaufen | code funktioniert nicht | code geht nicht |
  code ist ungültig | cool | cool danke | dake | danke dir | danke für die info | danke für die nachricht |
  danke für die schnelle antwort | danke gleichfalls | danke ihnen | danke schoen | danke schön | danke, ihnen auch | dankeschön |
  das blaue | das blaue bitte | das erste | das hotel war super | das kleid ist toll | das kleine | das passt | das zweite bitte |
  den blauen bitte | der code funktioniert nicht | der code geht nicht | der code ist ungültig | der link funktioniert nicht |
  der link geht nicht | der link geht nicht auf | die schuhe sind toll | die schwarze bitte | die schwarzen | die seite lädt nicht |
  die zahlung funktioniert nicht | dienstag | dienstag um 10 | dienstag um 14 uhr | donnerstag | donnerstag bitte | doppelzimmer | drei |
  ein doppelzimmer bitte | eine woche | einen tisch für 4 bitte | endlich | erst nächsten monat | erst wenn ich mein gehalt bekomme |
  es fehlt ein teil | es ist kaputt | falsche farbe bekommen | falsche farbe geliefert | falsche größe | falschen artikel bekommen |
  falscher artikel | frage meinen mann | freitag | freitag bitte | freitag nachmittag | freitag um 15 uhr | freue mich | frohe ostern |
  frohe weihnachten | frohes neues jahr | funktioniert nicht | für 2 personen | für 2 personen bitte | für eine woche |
  für zwei personen | für zwei personen bitte | gefällt mir | gefällt mir gut | gefällt mir sehr gut | gegen 18 uhr | gegen 8 |
  geht auch paypal | geil | geld ist da, danke | gerne wieder | gibt es das auch in groß | gibt es das auch in schwarz |
  gibt es das in 40 | gibt es das in schwarz | gibt es das noch | gibt es eine sendungsnummer | gibt es einen parkplatz |
  gibt es einen rabatt | gibt es parkplätze | gibt es rabatt | gibts das auch in blau | gibts das noch | gilt das angebot noch |
  gilt das auch im laden | gilt das auch online | gilt das noch | groesse 38 | groesse 38 bitte | groß | gruß martin | größe 42 |
  größe 42 bitte | größe l bitte | größe m | größe s | grün | guten abend | guten morgen | guten tag | gutes angebot |
  gutschein funktioniert nicht | gutschein geht nicht | hab ich schon gekauft | hab schon bestellt | habe es gestern zurückgeschickt |
  habe gerade gebucht | habe ich schon | habe noch nichts bekommen | habe schon bestellt | habe schon bezahlt | habe überwiesen |
  haben sie das in größe 40 | haben sie das in rot | haben sie eine sendungsnummer | haben sie eine telefonnummer |
  haben sie einen gutschein für mich | haben sie samstags geöffnet | haben sie sonntags offen | habt ihr das auch in 44 |
  habt ihr das auch in m | habt ihr das in m | habt ihr heute offen | haha | hahaha | halb 9 | hallo | hallo, hier frau schmidt |
  hallo, hier ist frau weber | hat der zug verspätung | herzlichen dank | heute | heute abend | heute nachmittag | hi |
  hier spricht herr weber | hm | hmm | ich bestelle später | ich bin da | ich bin hier | ich bin noch auf der arbeit |
  ich bin unterwegs | ich bin zu hause | ich bins, stefan | ich brauche eine rechnung | ich frage meinen mann | ich freue mich schon |
  ich habe den falschen artikel bekommen | ich habe noch nichts bekommen | ich kann mich nicht einloggen | ich komme | ich komme gleich |
  ich liebe es | ich melde mich | ich muss erst meine frau fragen | ich muss meine frau fragen | ich möchte das zurückgeben |
  ich möchte es zurückschicken | ich möchte umbuchen | ich möchte umtauschen | ich rufe morgen an | ich rufe zurück | ich schaue später |
  ich stehe vor der tür | ich war gestern bei ihnen | ich weiß noch nicht | ich will mein geld zurück | ich überlege es mir |
  ich überlege es mir noch | ich überlege noch | ich überlegs mir | immer wieder gerne | in 10 min da | in 2 stunden | in 2 wochen |
  in einer stunde | in rot bitte | interessant | ist angekommen | ist das frühstück inklusive | ist das noch da |
  ist das paket schon raus | ist das paket schon verschickt | ist defekt | ist der versand kostenlos | ist die buchung bestätigt |
  ist die lieferung gratis | ist die rücksendung kostenlos | ist ein koffer dabei | ist ein koffer inklusive | ist es noch verfügbar |
  ist es schon verschickt | ist frühstück dabei | ist kaputt | ist kaputt angekommen | ist mir zu groß | ist noch was frei | ja danke |
  kam kaputt an | kann ich anrufen | kann ich auf rechnung zahlen | kann ich das datum ändern | kann ich das umtauschen |
  kann ich das zurückgeben | kann ich es abholen | kann ich es umtauschen | kann ich es zurückschicken | kann ich heute vorbeikommen |
  kann ich mit paypal zahlen | kann ich noch umbuchen | kann ich sie anrufen | kann ich umbuchen | kann ich umtauschen |
  kann ich vorbeikommen | kann man kostenlos stornieren | kannst du mich anrufen | karte abgelehnt | karte geht nicht |
  karte wurde abgelehnt | klasse | komme | komme 10 min später | komme 10 minuten später | komme etwas später | komme gleich |
  kommt es heute | kommt es heute noch | kommt es morgen an | kundennummer 90871 | können sie mich anrufen |
  können sie mir die rechnung schicken | leider kaputt | leider zu eng | leider zu teuer | leider zu teuer für mich | lg | lg sandra |
  liebe es | liebe grüße | link funktioniert nicht | link geht nicht | link geht nicht auf | mal schauen | mal sehen |
  mein paket ist nicht angekommen | meine bestellnummer ist 30412 | meine email ist anna@web de | meine karte wird nicht angenommen |
  meine karte wurde abgelehnt | meine kundennummer ist 55210 | melde mich morgen | michael wagner | mit frühstück | mit frühstück bitte |
  mittwoch | mittwoch passt | mittwoch passt mir gut | moment | moment bitte | montag | morgen | morgen abend | morgen früh |
  morgen um 10 | muss ich mir noch überlegen | muss ich mir überlegen | muss meinen mann fragen | möchte umtauschen | nach 18 uhr |
  naechste woche | nice | noch 5 minuten | noch da | noch nichts angekommen | noch verfuegbar | noch verfügbar | noch zu haben |
  nur eins | nächste woche | nächste woche bitte | nächsten monat | nächsten monat vielleicht | oh | oh schade | ok danke | okay danke |
  okay, super | paket ist angekommen, danke | paket ist da | paket ist nicht angekommen | paket ist noch nicht da | passt mir gut |
  passt perfekt | passwort vergessen | paypal | perfekt | perfekt, danke | preis | prima | rechnung bitte | rechnungsnummer 2024118 |
  retoure ist unterwegs | retourenschein bitte | rot | ruf mich an | ruf mich bitte an | rufen sie mich an | rufen sie mich bitte an |
  samstag | samstag vormittag | schade | schnelle lieferung, danke | schon bestellt | schon gebucht | schon gekauft | schon versendet |
  schwarz | schön | schönes kleid | schönes wochenende | sehr gut | sehr schade | sehr schön | sehr zufrieden | sehr zufrieden, danke |
  seite geht nicht | seite lädt nicht | sendungsnummer | sendungsnummer bitte | sieht toll aus | sind hunde erlaubt |
  sind noch plätze frei | sind noch zimmer frei | sitze im zug | so schön | später | stehe im stau | stehe vor der tür | super |
  super danke | super laden | super service | super shop | telefonnummer | toll | tolle qualität | tolle sachen | tolle schuhe |
  toller shop | tolles angebot | tolles kleid | tracking | uebermorgen | um 15 uhr bitte | um 17 uhr | um 5 | um wie viel uhr |
  umtausch möglich | ups | versand kostenlos | versandkostenfrei | verspäte mich etwas | viele grüße, claudia | vielen dank |
  vielen dank für die info | vielen lieben dank | vielleicht | vielleicht nächsten monat | vielleicht nächstes mal | vielleicht später |
  wann bekomme ich mein geld | wann bekomme ich mein geld zurück | wann geht der flug | wann genau | wann haben sie geöffnet |
  wann habt ihr auf | wann habt ihr offen | wann ist check-in | wann ist der abflug | wann ist es wieder lieferbar |
  wann kann ich es abholen | wann kommt das paket an | wann kommt die bestellung | wann kommt die lieferung | wann kommt es |
  wann kommt es an | wann kommt mein paket | wann kommt meine bestellung | wann wird geliefert | warte auf mich |
  warten sie bitte auf mich | was für ein schönes kleid | was kosten die schuhe | was kostet das | was kostet das kleid |
  was kostet der versand | weiß | weiß noch nicht | welche farben gibt es | welche größen gibt es | welcher code | welches gate |
  welches terminal | wie bezahle ich | wie geht die rücksendung | wie ist die adresse | wie kann ich bezahlen | wie kann ich zahlen |
  wie lange dauert das | wie lange dauert die lieferung | wie lange gilt das angebot | wie lange haben sie heute offen |
  wie lautet die sendungsnummer | wie schicke ich es zurück | wie schön | wie sind die öffnungszeiten | wie teuer | wie viel |
  wie viel kostet das | wie viel kostet es | wie viel rabatt | wieviel kostet das | wieviel kostet das kleid | wir fahren jetzt los |
  wir kommen | wir sind da | wir sind gleich da | wir sind zu viert | wo bleibt mein geld | wo bleibt mein paket |
  wo bleibt meine bestellung | wo ist das | wo ist das rücksendeetikett | wo ist der code | wo ist der laden | wo ist die rechnung |
  wo ist mein geld | wo ist mein packet | wo ist mein paket | wo ist meine bestellung | wo muss ich den code eingeben | wo seid ihr |
  wo sind sie | wow | wunderschön | wurde es schon versendet | wurde meine bestellung schon versendet | xl | xl bitte |
  zahlung fehlgeschlagen | zahlung geht nicht | zahlung klappt nicht | zu groß | zu klein | zu teuer | zu teuer für mich | zwei |
  zwei bitte | zwei erwachsene und ein kind | zwei karten bitte | zwei nächte | zwei stück bitte | zwei tickets bitte | öffnungszeiten |
  überleg ich mir | übermorgen`;
