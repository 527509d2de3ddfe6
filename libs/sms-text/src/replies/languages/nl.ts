import type { ReplyLanguage } from '../reply-language.js';
import { nlSignals } from '../signals/nl.js';

export const nl: ReplyLanguage = {
  code: 'nl',
  joins: 'met rust = metrust, alstu blieft = alstublieft, meld af = afmelden, hou op = houop, houd op = houop',
  keywords: {
    stop: `stop, stoppen, stopt, afmelden, afmelding, uitschrijven, uitschrijving, stop sms, stop ermee, stop hiermee, stop aub, opzeggen, afmeldn, meld me af, meld mij af, schrijf me uit, schrijf mij uit, afgemeld, opzegging, afmeld, sms stop, houop`,
    alone: `uit, einde, ophouden, verwijderen, verwijder, genoeg, weg, klaar, basta, geen sms, geen sms meer, geen berichten meer, nooit meer, kappen, niet meer, nee stop, verwijder mij, verwijder me, geen reclame, hou op, houd op, opgerot, rot op, beëindigen, wissen, eruit, nee dank je stop, opt-out, laat maar, schei uit, basta nu, uitzetten, intrekken`,
    cancel: 'annuleren, annuleer, annulering, cancelen, cancelled, geannuleerd',
    start: `start, aanmelden, inschrijven, weer aanmelden, abonneren, beginnen, hervatten, hervat, inschrijving, meld me aan, meld mij aan, schrijf me in, abonneer, activeren, heractiveren, starten, heraanmelden, opnieuw aanmelden`,
    yes: `ja, jawel, ja graag, ja bevestigd, ik bevestig, ja ik bevestig, bevestig, bevestigen, akkoord, ja akkoord, ja hoor, jaa, jep, j, ja dank je, ja natuurlijk, ja aub, ja alsjeblieft, jazeker, zeker, ok, oke, okay, oké, okidoki, prima, is goed, goed, doe maar, graag, natuurlijk, tuurlijk, jaja, yes, yep, joh ja, ga ik mee akkoord, ik ga akkoord, mee eens, bevestigd, helemaal goed, waarom niet, vooruit, vooruit dan, top, jawohl, inderdaad, klopt, zeker weten, absoluut, accepteer, ik accepteer, met plezier, lijkt me leuk, gaan we doen, toestemming`,
    agree: `ik, wil, doe, maar, dat, hoor, is, leuk, lekker, geen probleem, stuur, het, zet, me, mij, op, de, lijst, schrijf, in, meld, aan, ga, ermee, mee, wel, hartstikke, fijn, vind, mijn aanmelding, mijn inschrijving, dan, vast, gerust, goed`,
    no: 'nee, nee dank je, nee bedankt, nee dankje, neen, n, nooit, ik niet, weiger, liever niet',
    help: 'help, info, hulp, informatie, hulp nodig, ik heb hulp nodig, help mij, help me, klantenservice, meer info, meer informatie, support',
  },
  polite: `aub, alsjeblieft, alstublieft, svp, a u b, graag, bedankt, dank je, dank u, dankjewel, dank je wel, dank u wel, hoi, hallo, dag, goedemorgen, goedemiddag, goedenavond, goedendag, nu, meteen, direct, onmiddellijk, per direct, nu meteen, ok, oke, oké, mvg, groet, groetjes, met vriendelijke groet, hartelijk dank, gewoon, ajb, hey, hé, beste, eindelijk, mensen, jongens, nou, maar, en, dus, ja, even, eens, svp aub, vriendelijk bedankt, vriendelijk, gvd, godverdomme, verdomme, please, pls, thx, asjeblieft, asjeblief, alvast, alvast bedankt, vr gr, gr, sorry, echt, allemaal, eu, gelijk, zsm, jongen, joh, daar, nu eens`,
  words: {
    message: `sms*, bericht*, *berichten, *berichtjes, reclame*, spam*, aanbieding*, nieuwsbrief*, nieuwsbrieven, appje*, appjes, tekst*, texts, mail*, mails, promo*, melding*, notificatie*, advertenties, advertentie*, marketing, *smsjes, *smsen, herinnering*, rotzooi, troep, onzin, zooi, berigten, berichtn, msg, msgs, rommel, gezeik, meuk, flauwekul`,
    send: `stur*, sturen, stuurt, stuur, toesturen, zend*, schrijf*, schrijv*, sms*, appen, app, benader*, contact*, contacteer*, contacteren, bericht*, mail*, lastig*, val, vallen, valt, lastigvallen, spam*, spammen, gesmst, benaderd, bestook*, stoor, storen, stoort, bel, bellen, ontvang*, ontvangen, krijgen, hebben, krijg, hoef, lezen, gestuurd, bestoken, toegestuurd, smse`,
    no: 'geen, niet, nooit, niks, niets, nie, gene, geene',
    want: 'wil, wens, wens*, hoef, wenst, willen, zou, verlang, hoeven, hoeft, behoefte, wilde, interesse, toestemming, wul, heb, stel',
    remove:
      'verwijder*, haal*, halen, schrap*, wis*, wissen, uitschrijven, schrijf, gooi*, gooien, streep*, neem, verwijderd, afmelden, uit, uitschrijft, vergeet*, vergeten, deactiveer*, verwijderen, blokkeer*, zet, zetten, gehaald',
    list: 'lijst*, bestand*, nummer*, database, systeem, gegevens, adresboek, mailinglijst, telefoonnummer*, mobiele, telnr, nr, mailing, verzendlijst, abonnement, contacten, tel, gsm, *lijst, *bestand',
    order:
      'bestelling*, boeking*, reservering*, vlucht, afspraak*, order*, reis, kamer, ticket*, bezorging, levering, pakket*, aankoop, betaling, tafel, hotel, retour*, maat, kleur, abonnement, verzending, pakje, factuur, rekening, jas, verzekering, trein',
    insult:
      'klootza*, eikel*, idioot, idioten, oplichter*, sukkel*, kut, lul, lullen, hufter*, spammers, tering*, tyfus*, kanker*, mongool*, mongolen, klote*, trut*, debielen, debiel, achterlijk*, randdebiel*, schoft*, boeven, aasgieren, kutbedrijf, kutzooi, schijt, rotbedrijf, zakkenwasser*, dieven',
  },
  wishes: {
    firm: `stop/stoppen/houden/houdt ..2 niet/nooit ..1 met ..2 @send
      blijven/blijft/blijf ..4 @send
      al ..3 afgemeld/uitgeschreven
      waarom stopt/stoppen ..2 niet
      haat ..2 @message`,
    stop: `kunt/kunnen/kun/mag/mogen ..3 stoppen/ophouden
      alleen/enkel ..2 mail/email
      laatste ..2 @message
      stop hier ..3 mee
      stop ..2 ermee
      van de ..1 lijst ..1 af
      weg met ..3 @message/nummer
      gooi ..3 weg/uit
      stop er ..1 mee
      geen/niks/0/nul/nooit ..4 @message ..1 meer/aub/svp/$/graag/bedankt/alsjeblieft
      geen ..2 @message ..2 meer/@send
      ^ geen ..2 @message
      @send ..3 @no ..4 meer/@message
      @send me/mij/ons ..1 @no ..2
      niet/nooit ..1 meer ..3 @send
      geen ..1 meer ..3 @message
      nooit ..1 meer ..3 @send
      nooit meer ..3 @message
      @want ..4 geen ..4 @message/meer
      @want ..4 niets/niks/nie/niet ..2 meer ..3
      @want ..3 niet ..3 benaderd/gesmst/gecontacteerd/gestoord/lastiggevallen/dat ..3
      @want ..3 afmelden/uitschrijven/afgemeld/uitgeschreven/eraf/opzeggen/stoppen/stopzetten ..2
      @want ..3 van ..3 @list
      @want ..2 @message ..2 niet
      stop/stopt/stoppen/kap/kappen/ophouden/houop/schei/hou/houd/houden ..2 met/op/uit/ermee ..3 @send/@message/dit/die/deze/hiermee/$
      stop/stopt/stoppen/stopzetten/staak/beëindig ..3 @message
      kap ..1 ermee/nou
      houop ..2 met
      houden ..1 op ..1 met
      meld*/afmelden/uitschrijven/schrijf/schrijven ..1 me/mij/ons ..3 af/uit
      me/mij/ons ..2 afmelden/uitschrijven/uitschrijft/afmeldt/afmeld
      kunt/kun/kan/kunnen/willen/wilt/wil/graag ..3 mij/me ..3 afmelden/uitschrijven/verwijderen/verwijdert
      haal/haalt/halen/verwijder/verwijdert/verwijderen/schrap/schrapt/gooi/streep/neem/wis/zet ..2 mij/me/mijn/ons/dit/m ..4 @list/af/uit/eruit/eraf/van/$/aub
      mijn ..2 nummer/gegevens/telefoonnummer/nr ..3 verwijder*/wis*/uit/schrappen/halen/vergeten
      verwijder*/wis*/schrap*/vergeet ..2 mijn/m/dit ..1 nummer/gegevens/telefoonnummer/nr/06
      van/uit ..2 de/jullie/uw/je/die/deze ..2 @list ..3 @remove/af/halen/schrappen
      van de lijst
      van/uit jullie/uw/je/die/deze lijst/bestand/systeem
      toestemming ..3 intrek*/trek/in/ingetrokken
      trek* ..3 toestemming
      geen toestemming ..3
      maak* ..1 bezwaar
      bezwaar ..1
      laat/laten ..1 me/mij/ons ..2 metrust/rust/gerust
      metrust
      @message ..2 stopzetten/afmelden/stoppen/uitzetten/opzeggen/uitschrijven
      afmelden/opzeggen/uitschrijven ..3 @message/abonnement
      niet ..2 meer ..2 lastigvallen/storen/benaderen/contacteren/smsen/sturen/appen
      niet ..1 meer ..1 $
      schei ..1 uit
      mij/me/mijn ..1 uit/van ..3 halen/verwijderen/schrappen/haalt
      vergeet ..1 mijn nummer
      zet ..3 @message ..1 uit/stop
      wens ..1 geen ..3
      eraf ..1
      verzoek ..3 te stoppen/verwijderen
      hou op met`,
    pause: `herinner* ..6 aangemeld/ingeschreven/opgegeven
      nooit ..2 gekocht
      @message ..2 storen/irriteren
      onuitstaanbaar
      wakker
      houdt het nooit
      stop ..3 mee
      ophouden ..1
      ga iemand anders
      daar zijn jullie
      ken ik/u niet
      ken jullie niet
      jullie weer/alweer
      zijn jullie weer
      nacht ..2 @message
      om 3/4/5/6 uur ..3
      wakker ..2
      heb ..3 stop/afgemeld/uitgeschreven ..1 gestuurd/gezegd/gesmst/geantwoord/gereageerd/gemaild
      heb ..1 me/mij ..3 afgemeld/uitgeschreven
      geen/nul/0 ..1 interesse/belangstelling/behoefte/trek/zin
      niet ..2 geïnteresseerd/geinteresseerd/intresant/interessant
      interesseert ..1 mij/me ..1 niet/niks/geen
      boeit ..1 me? niet/niks
      spam
      lastig*/opdringerig*/vervelend*/irritant*/hinderlijk*/irriteer*/storend/stoort/storen/ergerlijk/ergernis
      stalk*/intimid*/pesterij/pest
      @insult
      verkeerd*/foute/fout/verkeert ..1 nummer/persoon/nr/nummertje
      verkeerd ..1 verbonden
      ik ben ..1 niet ..1 $
      ben niet ..1 $
      ken ..2 geen/niemand
      ken ..1 jullie ..1 niet
      dit ..2 nummer ..3 niet/nieuw/anders/ander
      hier woont ..2 
      wie ..4 mijn nummer/gegevens/nr/06
      hoe/waar ..4 aan/vandaan ..1 mijn? ..1 nummer/gegevens/nr/06
      hoe/waar ..3 mijn nummer/gegevens/nr ..2
      waarom ..3 @send
      waarom ..3 krijg/ontvang/krijgen ..3
      teveel/zoveel ..1 @message
      te veel/vaak ..1
      zo ..1 veel @message
      hoeveel ..2 @message
      alweer ..1
      elke/iedere/elk/ieder ..2 dag/uur/week ..3 @message
      @message ..3 elke/iedere ..1 dag/uur/week
      hoe ..5 afmeld*/uitschrijv*/stop*/opzeg*/af/vanaf/eraf/uitzetten/annuleer/annuleren
      waar ..3 afmeld*/uitschrijv*/uitschrijf
      kan/kun/mag ..2 me/mij ..3 afmelden/uitschrijven
      zat/beu/spuugzat/genoeg ..1
      ben ..3 zat/beu
      word ..3 gek/ziek/moe/gestoord
      klacht* ..1
      melden/meld/aangifte/rapporteer* ..3 spam/acm/politie/autoriteit/jullie
      acm/avg/advocaat/advocaten/politie/autoriteit
      aangifte
      juridisch*
      illegaal/verboten
      privacy
      blokkeer*/blokkeren/geblokkeerd ..2 jullie/nummer/dit/u/je
      ik blokkeer ..2
      ga ..2 blokkeren/melden
      nooit/niet ..3 aangemeld/ingeschreven/gevraagd/toestemming/opgegeven/ingestemd/geabonneerd/om
      zonder ..2 toestemming
      ongevraagd*/ongewenst*
      rot/sodemieter/donder/lazer/flikker/pleur/tief/kanker ..1 op
      opgerot/oprotten/opzouten/optiefen/opdonderen/oppleuren
      rot ..1 toch op
      val dood
      krijg ..1 de? ..1 tering/klere/kanker/pest/tyfus/kolere
      kut ..1 @message
      hou/houd ..2 je/jullie ..1 bek/mond/kop/smoel/muil
      bek dicht
      fuck ..1 jullie/je/off
      laat/laten ..1 me/mij/ons
      laatste ..1 keer/waarschuwing
      overleden
      geen klant
      geen ..1 @message ..1 voor mij
      wil ..1 dit/dat/het ..1 niet
      wil ..1 niet $
      hoef ..1 dit/dat/het/niks/niets/niet ..1
      ik hoef ..1 niks/niets/niet
      minder @message
      tijdverspilling
      schandalig/schandalige/belachelijk/bizar
      niet ..1 storen
      ga ..1 weg/dood/fietsen
      houden jullie ..2 op
      niet ..1 smsen/appen
      mag ..1 dit ..2 stoppen`,
    help: `welke/welk ..1 webshop/winkel/bedrijf/firma
      wie zijde/zijt/bende ..1 gij/gullie
      kan ..1 iemand ..2 bellen
      iemand bellen ..1 hierover
      wie is/ben/zijn/bent/stuurt/zit/schrijft
      wie ..1 dit/dat
      wat is ..1 dit/dat/deze
      waar ..2 over ..1
      welk/welke bedrijf/winkel/organisatie
      van ..1 wie/welk/welke
      met wie
      ken ik jou/u/jullie/je
      heb ..2 hulp nodig
      hulp ..1 nodig
      kan/kunt/kun/kunnen ..3 helpen
      help ..1 me/mij/met
      hulp ..1 bij/met
      hoe ..3 contact ..2
      hoe ..2 bereik ..2
      spreken/praten ..1 met ..2 iemand/medewerker/mens
      met ..1 een ..1 medewerker/mens/iemand
      klantenservice/klantendienst/helpdesk
      telefoonnummer ..2 klant*
      meer info*`,
    innocent: `waardeloze ..1 klantenservice
      zet me/mij ..2 weer ..3
      weer op ..2 lijst
      stop er ..4 bij
      niet/nooit ..1 stoppen/stop/afmelden/uitschrijven/annuleren/opzeggen/ophouden/verwijderen
      stop/stopt ..1 niet/nooit
      verwijder/haal/schrijf/schrap/meld mij/me ..1 niet
      wil/wilde/wou ..2 niet ..2 stoppen/afmelden/uitschrijven/annuleren/missen/opzeggen/afgemeld
      niet ..1 afgemeld/gestopt
      nooit ..2 stop/afmelden ..1 gezegd/gestuurd
      heb ..1 niet/nooit ..2 stop/afgemeld/gezegd ..1
      per ongeluk ..3
      non stop
      nonstop
      bus/tussen/tram/eerste/laatste/volgende/korte/halte/trein stop/halte
      stop/stopt bij/in/op/de/langs/om
      einde/eind van/der/middag/maand/week/dag
      aan/het/week/tot eind/einde
      weekeinde
      heb/hebben/heeft/had ..3 geen/niet/nog/niks/nooit/niets ..4 ontvangen/gekregen/binnengekomen/aangekomen/gehad
      geen/niet/nog/niks ..3 gekregen/binnengekomen/aangekomen/binnen $
      nog geen/niet/niks
      geen ..2 code/bevestiging/mail/track*/factuur ..1
      niet/geen ..2 meer ..2 voorraad/leverbaar/beschikbaar/verkrijgbaar
      geen ..2 meer in/op/beschikbaar
      hebben/heeft/zijn/is/hebt ..3 geen ..3 meer
      geen probleem/idee/haast/dank/zorgen/tijd
      verkeerd*/foute/fout maat/kleur/adres/artikel/product/pakket/bestelling/schoenen
      klacht ..2 over product/bestelling
      sorry ..3 storen
      stoor ik
      niet ..1 vervelend
      laat ..1 het/dit/de ..1 pakket/bij
      laat ..1 me/mij weten
      laat/laten me/ons ..1 weten
      kaart geblokkeerd
      te veel betaald/afgeschreven/geld
      te duur/laat/groot/klein
      genoeg op/tijd/voorraad/ruimte
      blijf ..1 vooral
      blijven ..3 doorgaan
      mag blijven
      weg van
      onder weg
      vergeet ..1 niet`,
    booking: `wil/kan/hoe/kunt/kunnen/graag/mag/moet/zou/waar ..5 @order ..2 annuleren/annuleer/cancelen/opzeggen/stoppen/verwijderen
      @order ..2 annuleren/cancelen/stopzetten
      annul*/cancel* ..3 @order
      krijg geen/niet ..3 code/link/bevestig*/@order/mail
      stuur ..2 mij/me ..3 @order/link/code/factuur`,
    machine: `automatisch* ..1 antwoord/bericht/reactie/gegenereerd
      afwezig ..2 tot/van
      niet op kantoor/aanwezig
      op ..1 vakantie ..1 tot
      ben ..1 met ..1 vakantie/verlof
      ik ..1 rijd/ben ..1 onderweg/rijden/auto
      kan ..1 nu niet ..1 praten/bellen/opnemen
      reageer ..1 zodra
      dit nummer ..2 geen ..2 ontvangen
      zwangerschapsverlof`,
  },
  signals: nlSignals,
};
