import type { ReplyLanguage } from '../reply-language.js';
import { deSignals } from '../signals/de.js';

export const de: ReplyLanguage = {
  code: 'de',
  keywords: {
    stop: `stop, stopp, stoppen, stoppt, stoppe, abmelden, abmeldung, abbestellen, austragen, widerruf, widerrufe, widerrufen, widerspruch, deabonnieren, abmeldn, stop sms, sms stop, abbestellung, abo kündigen, abmelden bitte, entfernen, entfernt mich, streichen, abstellen, deabo, newsletter abmelden`,
    alone: `ende, aus, aufhören, löschen, beenden, keine sms, keine sms mehr, nie wieder, raus, schluss, schluss jetzt, halt, nicht mehr, genug, reicht, es reicht, nein danke stop, weg, weg damit, lösch mich, feierabend, aufhörn, hör auf, hört auf, hören sie auf, unterlassen, fertig, basta, verpisst euch, kein, keine werbung, werbung aus, ruhe, lass das, lasst das, lass es, lasst es, schluß, austreten, nö danke stop, finger weg`,
    cancel: 'kündigen, kündigung, stornieren, abbrechen, storno, stornierung, kündige',
    start: `start, anmelden, wieder anmelden, abonnieren, anmelden bitte, starten, beginnen, fortsetzen, wiederanmelden, aktivieren, reaktivieren, melde mich an, meldet mich an, anmelden sms, eintragen, beitreten`,
    yes: `ja, jawohl, ja bitte, ja gerne, ja gern, ich bestätige, ja ich bestätige, bestätigen, ja einverstanden, einverstanden, bestätige, ja klar, j, jap, jo, jaa, ja ich will, ja bestätigt, bestätigt, jep, yep, jup, jou, joa, jaja, ok, okay, okey, oki, klar, na klar, logo, sicher, natürlich, selbstverständlich, gerne, gern, passt, in ordnung, geht klar, alles klar, stimmt, stimme zu, ich stimme zu, zustimmen, zustimmung, bestätige ich, wird bestätigt, bestätigung, sehr gerne, auf jeden fall, unbedingt, genau, richtig, läuft, abgemacht, freilich, joo, jo eh, meinetwegen, warum nicht, her damit, yes, will ich, ich will, ich bin dabei, dabei, bin dabei, akzeptiere, akzeptiert`,
    agree: `ich, will, möchte, das, hiermit, schickt, her, damit, kein problem, eh, wohl, tue ich, mache ich, mach, es, eintragen, gut, super, nehmt, mich, auf, tragt, ein, melde, an, meine anmeldung, die anmeldung, bin, einverstanden, schon, dann, immer, passt schon, perfekt, cool, freut mich, sicher doch, sehr, zu, stimme, schicken`,
    no: 'nein, nein danke, nö, ne, nee, n, niemals, ich nicht, will ich nicht, nicht bestätigt, ablehnen',
    help: 'hilfe, info, infos, help, hilf mir, helft mir, hilfe bitte, information, informationen, brauche hilfe, ich brauche hilfe, kundenservice, kundendienst, mehr infos, mehr info, support',
  },
  polite: `bitte, danke, vielen dank, dankeschön, danke schön, danke sehr, hallo, hi, guten tag, guten morgen, guten abend, moin, servus, grüezi, sofort, jetzt, jetzt sofort, endlich, mal, mfg, lg, vg, gruß, grüße, mit freundlichen grüßen, viele grüße, liebe grüße, beste grüße, freundliche grüße, ok, okay, hey, ey, ihr, leute, nochmal, verdammt, bitte bitte, umgehend, ab sofort, unverzüglich, liebes team, sehr geehrte damen und herren, also, und, so, ja, doch, na, nun, einfach, gleich, hiermit, aber, bidde, bitteschön, echt, tschüss, ciao, merci, freundlichst, liebe, dringend, lieber, team, mensch, alter, heute, übrigens, schnellstens`,
  words: {
    message: `sms, nachricht*, *nachrichten, *sms, messages, werbung*, reklame, newsletter, spam, *werbung, benachrichtigung*, text, texte, textnachricht*, angebot*, promo*, info*, mails, mail, e, msg, msgs, mitteilung*, zeug, scheiß, scheiss, mist, dreck, müll, quatsch, werbe*, nachichten, nachrichtn, mesaj*, erinnerung*, blödsinn, kram, reminder, meldung*`,
    send: `schreib*, schick*, send*, kontakt*, belästig*, zusend*, geschrieben, geschickt, zu, kontaktier*, anschreib*, nerv*, zuspam*, spam*, zuschick*, simsen, belaestig*, bombardier*, texten, textet, melden, meldet, stör*, angeschrieben, erhalten, bekommen, kriegen, empfangen, zumüllen, müllt, gesendet, zugeschickt, verschon*, behellig*, anzuschreiben, zuzusenden, zuzuschicken, anrufen, schiggt, schickn, schreibt, haben, lesen`,
    no: 'keine, koane, koa, koi, keini, kei, keinerlei, nie, niemals, nicht, kein, keinen, nix, nichts, net, ned, nimmer, nd, null, nich, weder',
    want: 'will, möchte, mag, mog, wett, wünsch*, brauch*, wollen, möchten, wollte, verbitte, verzichte, moecht, möcht, interessier*, interess*, benötig*, wil, hab, habe, brauch',
    me: 'mir, mich, uns, meine, meiner, mein',
    remove:
      'lösch*, entfern*, streich*, nehm*, nimm, trag*, austrag*, auszutragen, abmeld*, abzumelden, werf*, schmeiß*, schmeißt, gelöscht, entfernt, gestrichen, rausnehm*, raus, sperr*, vergess*, vergesst, deaktivier*, tilg*, löscht, löschn',
    list: 'liste*, verteiler*, nummer*, daten*, handynummer*, kontakt*, rufnummer*, telefonnummer*, datenbank*, system, kartei, mailingliste, adressbuch, nr, tel, handynr, abo, sms, eintrag, *verteiler, *liste, speicher',
    order:
      'bestellung*, buchung*, flug, termin*, reservierung*, reise*, zimmer, ticket*, lieferung*, paket*, auftrag*, tisch, zahlung*, sendung*, hotel, kauf, rücksendung, retoure, vertrag, konto, mitgliedschaft, *bestellung, größe, farbe, rechnung, ware, versicherung',
    insult:
      'arschloch*, arschlöcher, arschgeigen, idiot, idioten, penner, wichser*, spammer*, betrüger*, vollidiot*, deppen, depp, scheißverein, scheissverein, drecksverein, drecksladen, saftladen, abzocker*, halunken, spinner, hurensohn*, schweine, saubande, blutsauger, stalker, gauner, affen, trottel, sauhaufen, mistkerle',
  },
  wishes: {
    firm: `@message nicht länger ..1
      fünfmal/zehnmal/dreimal ..2 schreiben/anschreiben
      wie oft ..2 schreiben
      ihr/sie hört/hören ..2 nicht auf
      warum/wieso hört/hören ..3 nicht auf
      nie/nicht ..1 aufhören ..2 schreiben/schicken/senden/nerven
      hab/habe ..2 gesagt ..3 stop/stopp/keine
      warum ..3 nicht auf
      hasse ..2 @message
      schon ..3 abgemeldet
      trotz/obwohl ..3 abmeldung/stop/stopp/abgemeldet/widerruf`,
    stop: `könnt/können/kannst ..3 aufhören/einstellen
      nur/ausschließlich ..2 mail/email/e
      letzte/letzten ..2 @message
      @message nicht länger ..1
      nicht länger ..2 @message/erhalten/bekommen
      absehen
      sehen ..2 von ..4 ab
      von ..3 @message ..2 abzusehen/abstand
      kein/keinen/keinerlei kontakt ..1
      löschung ..2 meiner/der daten/nummer
      um ..1 löschung
      bitte um ..2 löschung/entfernung/austragung/abmeldung
      keine lust ..2 mehr
      unterbinden ..1
      sein lassen
      lasst/lassen sie? es ..1 sein
      keine/kein/koane/koa/keini/keinerlei/null/nie/0 ..4 @message ..2 mehr/bitte/$/danke/an/von/wieder
      keine/kein/keinerlei weiteren/weitere/weiterer ..3
      keine/keinen/kein/nix/nichts mehr
      ^ keine @message
      nicht/nie/nimmer/net/ned/nich ..1 mehr/wieder/weiter ..3 @send
      nie/niemals wieder ..2
      @send ..4 @me ..2 keine/nichts/nie/nicht/nix/kein/niemals/net/ned/nich ..1 @message/mehr/wieder/weiter
      @send ..2 @me nicht/nie/keine/nix/net/ned ..2
      schreibt/schreib/schreiben/schickt/schick/schicken/sendet/sende/senden/kontaktiert/kontaktieren/kontaktier/belästigt/belästigen/belästige ..1 sie? ..1 @me ..2 @no
      @me ..2 nicht/nie/keine/nichts/nix ..2 mehr/weiter/wieder/weiteren ..3 @send
      @me ..1 keine ..4 @message ..2 @send
      @me nicht ..1 @send
      keine ..3 @message ..2 mehr
      keine ..3 @message ..3 schick*/send*/zuschick*/zusend*/erhalten/bekommen/empfangen
      @want ..4 keine/kein/keinerlei/nichts ..4 @message/mehr/weiteren/von
      @want ..2 nicht ..1 mehr? ..2 @send
      @want ..4 nicht/net/ned/nich ..2 mehr
      @want ..3 nichts/nix ..2 mehr/von/hören/wissen
      @want ..3 nicht ..4 angeschrieben/kontaktiert/belästigt
      @want ..2 keinen kontakt
      @want ..3 raus/abmelden/austragen/gelöscht/abbestellen/abgemeldet/aussteigen/widerrufen
      @want ..3 @message ..3 abbestellen/abmelden/stoppen/nicht/beenden/kündigen/abstellen/einstellen
      @want ..3 von ..3 liste/verteiler
      hört/hör/hören/hörn/hörts ..3 auf ..3
      auf ..2 zu ..1 nerven/schreiben/belästigen/spammen
      aufhören/aufzuhören ..2 mit/zu/@me/bitte/damit/$
      melden/meldet/melde/meld ..5 @me ..4 ab
      @me ..3 abmelden/abzumelden/austragen/auszutragen/abgemeldet/abmeld/ausgetragen/entfernen/löschen/streichen/rausnehmen
      tragen/tragt/trag/nehmen/nehmt/nimm/streichen/streicht/streich/werft/schmeißt/löschen/löscht/lösch/entfernt/entfernen/entferne ..2 @me ..4 @list/aus/raus/heraus/von/bitte/$
      @remove ..2 meine/die/mein/diese ..2 @list
      meine ..1 nummer/daten/handynummer/telefonnummer/rufnummer ..3 @remove
      aus/von ..2 dem/der/eurem/ihrem/eurer/ihrer/euren/den ..1 @list ..3 @remove/nehmen/austragen/streichen
      von ..1 der/ihrer/eurer/dieser liste
      widerruf* ..4 einwilligung/zustimmung/erlaubnis/einverständnis
      einwilligung/zustimmung/einverständnis ..4 zurück*/widerruf*/entzieh*
      zieh* ..3 einwilligung/zustimmung ..1 zurück
      widersprech* ..3
      widerspruch ..3
      widerspreche
      lass*/lasst/lassen ..3 @me/mi ..2 ruhe/frieden/zufrieden
      in ruhe ..1 lass*
      in ruhe
      unterlass* ..3
      einstellen ..1
      stell*/stelle ..5 @message ..2 ein/ab
      stell* ..5 ein $
      versand/zusendung/versendung ..3 ein/einstellen/stoppen/unterlassen
      stell* ..2 das ein/ab
      abbestell*/abmeld*/kündig*/stoppen/beende*/deaktivier* ..3 @message
      bestell* ..3 @message ..1 ab
      @message ..2 abbestellen/abmelden/abstellen/stoppen/einstellen/deaktivieren/beenden/kündigen/abschalten/stop/stopp
      abo ..1 kündigen/beenden/abbestellen
      schluss/stop/stopp/ende/genug ..1 mit/damit ..4
      verschon* ..1 @me
      nichts mehr ..1 @send
      bitte ..3 abmelden/abbestellen/austragen/stoppen/stop/stopp/löschen/entfernen/unterlassen
      bitte nicht mehr
      nicht mehr $
      lassen/lasst/lass sie? das/den ..1
      mit ..1 den/dem/der/euren/diesen ..2 @message ..2 auf/aufhören
      möchte/will mich ..3
      verbitte ..1 mir
      untersag* ..1
      vergess*/vergiss ..1 meine nummer
      keine kontaktaufnahme
      raus aus ..2 @list
      verzichte ..2`,
    pause: `fällt ihnen ein
      erinner* ..4 angemeldet/angemeldet/bestellt/zugestimmt
      nie ..2 gekauft
      unerträglich/penetrante
      geweckt/aufgeweckt
      @message ..2 stören/nerven
      weg von ..1 meiner nummer
      nicht mein name/mein
      nicht ..1 meine ..1 nummer
      langsam reichts
      reichts
      finger weg
      nicht ganz dicht
      gebt ruhe
      jetzt langt
      langts
      nichts besseres
      falsch verbunden
      kenn/kenne ich nicht
      um 2/3/4/5/6 uhr ..2
      gehts noch
      geht ..1 noch
      mitten in ..1 nacht
      nachts
      geweckt
      ihr schon wieder
      aufwecken
      habe/hab ..3 stop/stopp/abmelden/abgemeldet/gekündigt/widerrufen ..1 geschrieben/gesagt/geschickt/gesendet/gebeten/getippt
      habe/hab ..1 mich ..3 abgemeldet
      kein/keinerlei/null ..1 interesse/bedarf/bock/intresse
      nicht/net/ned/nich ..1 interess*
      interess* ..3 nicht/net/null/keinen/ned
      nerv/nervt/nervig*/nerven/nervst/genervt/nervtötend
      spam
      belästig*/belaestig*
      zudringlich*/aufdringlich*/penetrant*
      @insult
      falsch*/falsche/verkehrte ..1 nummer/nr/person/empfänger/handynummer/rufnummer
      verwählt
      sie ..2 irren/verwechseln/vertan
      verwechs*
      ich ..1 bin ..1 nicht der/die/herr/frau ..2
      bin ..1 nicht ..1 $
      hier ..1 gibt ..1 kein*
      kenn* ..2 keine*/niemand*
      kenne ..2 nicht
      diese nummer ..2 gehört/ist ..3 nicht/neu/anderen/jetzt/vergeben
      nummer ..2 nicht mehr
      neue nummer
      woher ..4 nummer/daten/handynummer/kontakt*/nr
      wie ..3 an/zu meine* ..1 nummer/daten
      wer ..4 meine/die ..1 nummer/daten/nr
      warum/wieso/weshalb/wozu ..3 @send/bekomme/kriege/erhalte ..3
      zu viele/viel/oft ..2
      viel/viele ..1 zu viele/viel ..1
      zuviel*
      so viele ..1 @message
      schon wieder ..3
      dauernd/ständig/andauernd/permanent/täglich/stündlich ..3
      jeden/jede ..1 tag/stunde/woche ..4 @message/@send
      @message ..3 jeden tag
      wie ..1 viele ..1 @message ..2
      wie ..5 abmeld*/abbestell*/stopp*/austrag*/los/raus/kündig*/deaktivier*/beenden/ab
      wo ..4 abmeld*/abbestell*/austrag*
      kann ..2 mich ..2 abmelden
      kann/kannst/können/könnt ..3 abmelden/abbestellen/austragen/abstellen
      anwalt*/rechtsanwalt*/anwält*
      abmahn*
      dsgvo/datenschutz*/bundesnetzagentur/verbraucherschutz*/verbraucherzentrale/dsb
      anzeig* ..2
      zeige ..1 sie/euch an
      polizei
      meld* ..2 sie/euch/das ..4 bundesnetzagentur/behörde/spam/verbraucherzentrale
      melde ..1 euch/sie ..1
      gemeldet ..2 spam
      als spam
      verklag*/klage ..1
      rechtliche schritte
      strafanzeige
      blockier*/geblockt/blocke/block/gesperrt ..2
      sperre ..1 sie/euch
      es/jetzt/mir/langsam ..2 reicht
      reicht ..2 jetzt/mir/es/langsam/$
      genug ..1 davon/jetzt/ist/von
      habe/hab ..2 genug
      die nase voll
      schnauze ..1 voll
      schnauze
      satt
      fresse
      halt* ..1 die/das ..1 fresse/klappe/maul/schnauze
      leck*/leckt/leck ..1 mich
      am arsch
      verpiss*/verpisst
      verpfeif*/verzieh*/haut/hau ..1 ab
      fick*/fickt/fickdich ..1
      scher* ..1 euch/dich
      geht/geh/gehen ..2 sterben/weg/scheißen
      zum teufel
      du kannst mich
      ihr könnt mich
      scheiß*/scheiss* ..2 @message
      nie/niemals/nicht ..3 angemeldet/bestellt/zugestimmt/abonniert/eingewilligt/registriert/angefordert/gebeten/eingetragen/erlaubt
      ohne ..2 einwilligung/zustimmung/erlaubnis/einverständnis
      keine ..1 einwilligung/zustimmung/erlaubnis
      unerwünscht*/ungewollt*/ungebeten*/unverlangt*
      frechheit/dreist/sauerei/zumutung/unzumutbar/unseriös
      illegal/rechtswidrig/verboten/unzulässig
      letzte/letzter/letztes warnung/mal/mahnung
      zum letzten mal
      verstorben/gestorben
      ist ..1 tot
      kein ..1 kunde/kundin
      nicht ..1 kunde
      nicht stören
      nicht weiter
      stör* ..1 @me/nicht
      lass*/lasst ..1 @me/das/es
      will ..1 das ..1 nicht
      will/möchte ..1 nicht $
      weniger @message
      ruhe ..1
      geht ..1 mir ..2 auf ..2 nerven/sack/keks/senkel/eier/geist
      auf ..1 den/die keks/sack/nerven/senkel/eier/geist/zeiger
      könnt ihr ..2 aufhören
      aufhören
      zeitverschwendung
      nichts zu tun
      nummer ..1 her`,
    help: `hotline ..3 anrufen/wo
      wo ..2 anrufen
      wer ..1 ist/sind/bist/seid/schreibt/schickt/sendet/steckt/spricht
      wer ist da/das/dort
      was ist/soll das/dies/sein/ist
      was soll das
      welche* ..1 firma/unternehmen/shop/laden/händler/nummer
      von wem/welche*/welchem
      worum geht
      um was geht
      kenne/kennen ich/wir ..1 sie/dich/euch/uns
      brauche/benötige/bräuchte ..2 hilfe/unterstützung
      hilfe ..1 bei/mit/beim/zu
      können/kannst/könnt/kann/könnten ..2 mir ..2 helfen/weiterhelfen/jemand
      mir jemand helfen
      helfen sie mir
      wie/wo ..3 erreiche/kontaktiere/hilfe/erreichen/kontaktieren ..2
      mit ..2 mitarbeiter*/menschen/jemand*/berater* ..2 sprechen/reden
      kundenservice/kundendienst/servicenummer/hotline $
      kontakt ..1 zum? kundenservice
      mehr info*
      ansprechpartner
      mit wem ..1`,
    innocent: `überfällig unverschämt
      lieferung ..6 unverschämt
      wieder in/auf den/die verteiler/liste ..2
      gesagt stopp ..1
      schon wieder ausverkauft/teurer/weg
      ständig abgebrochen/abgelehnt
      nicht/nie/bloß/ohne/niemals ..1 stoppen/stopp/stop/aufhören/abmelden/abbestellen/kündigen/stornieren/löschen/austragen/abmeldung/beenden
      nicht ..1 stopp*
      @me/ihn/sie nicht ..1 abmelden/abbestellen/austragen/löschen/entfernen/kündigen
      hört/hör/hören ..2 bloß/bitte? nicht auf
      meld* @me ..2 nicht ab
      will/möchte/wollte ..2 nicht ..2 abmelden/abbestellen/kündigen/aufhören/stoppen/austragen/abgemeldet/verpassen
      nie/nicht/nein ..3 stop/stopp/abmelden/abgemeldet/abbestellt gesagt/geschrieben/geschickt/gesendet/getippt
      nie ..1 gesagt ..3 stop/stopp/keine
      habe/hab mich nicht abgemeldet
      nicht ..1 abgemeldet
      versehentlich/aus ..1 versehen ..4 abgemeldet/stop/stopp/abmelden
      nonstop/non stop
      nonstop
      zwischenstopp/boxenstopp/zwischenstop
      stop/stopp in/over/bei/am/an
      bus/zwischen/letzter/nächster/erster/tank/kurzer/ohne/einen stop/stopp
      ende der/des/nächster/dieser/der/august/mai/juni/juli/märz/april/september/oktober/november/dezember/januar/februar/letzter/woche
      am/bis/zum/gegen/wochen ende
      habe/hab/haben/wurde/ist ..3 nicht/keine/nichts/noch/nie ..4 erhalten/bekommen/gekommen/angekommen/gekriegt/empfangen/da
      ^ keine @message erhalten/bekommen $
      gekommen/angekommen $
      @message ..3 nicht/nie ..1 erhalten/bekommen/angekommen
      keine ..2 bestätigung*/rechnung/sendungsnummer/antwort/info*/mail/sms ..2 erhalten/bekommen/gekommen
      habe/hab ..3 nicht/keine/noch ..4 erhalten/bekommen
      nicht/nichts erhalten/bekommen/gekriegt/angekommen $
      noch nicht
      noch nichts
      nicht mehr ..2 da/verfügbar/lieferbar/vorrätig/da/so/in/auf/lange/gefunden/gültig
      keine mehr ..1 da/auf/in/lieferbar/vorrätig
      habt/haben/hat ..3 keine ..3 mehr
      gibt ..3 keine ..3 mehr
      kein problem
      keine ..1 sorge/ahnung/frage/zeit/eile/ursache
      falsch* größe/farbe/artikel/adresse/produkt/ware/schuhe/bestellung/lieferung/modell
      störe ..1 ich ..1
      entschuldig* ..2 störung
      lass*/lassen ..2 das? ..1 paket/päckchen/lieferung
      kann ich ..2 sie ..1 erreichen
      zu viel bezahlt/berechnet/abgebucht
      viel zu viel/teuer
      genug auf/von ..1 lager
      nicht so ..1
      meine kontonummer
      blockiert/gesperrt ..2 karte/konto
      karte/konto ..2 gesperrt/blockiert
      sende*/schick* ..2 mir ..2 bitte
      nicht an ..2 adresse
      zu groß/klein/spät/eng/teuer/weit/kurz/lang
      anzeige ..1 auf/bei/in
      ruhe ..1 bewahren
      satt ..1 essen/gegessen
      total nervös
      nichts zu danken
      genug ..1 platz
      weg von zuhause/daheim/hier
      freue ..1 mich`,
    booking: `kann/kannst/können/könnt/wie/will/möchte/wo/muss/würde/könnten/kann ..6 @order ..3 stornieren/kündigen/abbrechen/stoppen/löschen/abbestellen
      @order ..3 stornier*/kündig*/abbrech*/löschen/stoppen/abbestell*
      stornier*/kündig* ..4 @order`,
    machine: `abwesenheit*
      automatische/automatisierte/automatisch ..1 antwort/nachricht/generierte/erstellte
      autoantwort
      nicht im büro
      außer haus
      im urlaub
      bis ..3 im urlaub/abwesend
      abwesend
      ich ..1 fahre gerade
      bin ..1 gerade ..1 auto/unterwegs/meeting
      kann gerade nicht ..1 sprechen/telefonieren/reden/antworten
      melde ..1 mich ..2 sobald/zurück/bei/später
      diese nummer ..2 keine ..2 empfangen/annehmen
      elternzeit/mutterschutz
      wird nicht gelesen/überwacht`,
  },
  signals: deSignals,
};
