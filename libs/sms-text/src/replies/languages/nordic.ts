import type { ReplyLanguage } from '../reply-language.js';

export const sv: ReplyLanguage = {
  code: 'sv',
  keywords: {
    stop: 'stopp, stoppa, avregistrera, avsluta prenumeration, avanmäl, avsluta sms, avprenumerera, stop',
    alone: 'avsluta, sluta, slut, nej tack sluta, ta bort, räcker, nog, lägg av, bort, inga fler, avböj, säga upp',
    cancel: 'avboka, annullera',
    start: 'starta, prenumerera',
    yes: 'ja, ja tack, jag bekräftar, bekräfta',
    no: 'nej, nej tack, nix',
    help: 'hjälp, info, kundtjänst, jag behöver hjälp',
  },
  polite: 'tack, snälla, hej, hejsan, nu, genast, vänligen, omedelbart, mvh, tackar, god dag',
  words: {
    message: 'sms*, meddelande*, reklam*, utskick*, spam, mess, erbjudanden, *meddelanden, *utskick',
    send: 'skicka*, sms*, kontakta*, skriv*, störa, messa*, ring*',
  },
  wishes: {
    stop: `sluta ..2 @send
      sluta ..2 med
      stoppa ..2 @message
      skicka/kontakta/skriv/smsa/messa/stör ..2 inte/inga/aldrig
      inte ..2 skicka/kontakta/skriva/smsa
      inga ..1 fler/mer ..1 @message
      vill ..2 inte/inga ..3 ha/få/bli/längre/@message
      vill ..1 slippa
      ta ..1 bort ..1 mig/mitt/min
      avregistrera/avanmäl/avprenumerera mig/mitt
      vill ..2 avregistrera/avsluta/avprenumerera/avanmäla
      radera/stryk ..1 mitt/mig/min
      lämna mig ifred
      återkallar ..1 mitt ..1 samtycke
      avsluta ..2 @message/prenumeration*`,
    pause: `inte ..1 intresserad
      ointresserad
      fel nummer/person
      trött på
      för många ..1 @message
      hur ..2 fått/fick ..1 mitt
      vem ..1 gav
      varför ..2 @message/skickar
      irriterande/jobbigt/tjatiga
      anmäler/anmäla/polisanmäl*
      dra åt
      håll käften
      jävla
      hur ..3 avregistrer*/slipper/avslutar/stoppar
      slutar ..1`,
    help: 'vem är ..1\nvad är ..1 detta/det\nbehöver ..1 hjälp',
    innocent:
      'sluta inte\ninte sluta/stoppa/avregistrera\nhar inte fått\ninte fått\nslut i ..1 lager\nfel storlek/färg',
  },
};

export const da: ReplyLanguage = {
  code: 'da',
  keywords: {
    stop: 'stop, afmeld, afmelde, frameld, stop sms, afmelding, framelding',
    alone: 'slut, slet, slet mig, nok, nej tak stop, færdig, hold op, opsig, fjern',
    cancel: 'annuller, annullere, afbestil',
    start: 'tilmeld',
    yes: 'ja, ja tak, bekræft, jeg bekræfter',
    no: 'nej, nej tak',
    help: 'hjælp, info, kundeservice',
  },
  polite: 'tak, hej, venligst, nu, straks, mvh, på forhånd tak, goddag',
  words: {
    message: 'sms*, besked*, reklame*, spam, tilbud, *beskeder, nyhedsbrev*',
    send: 'send*, skriv*, sms*, kontakt*, forstyr*',
  },
  wishes: {
    stop: `stop/hold ..2 med ..1 at? ..1 @send
      hold op ..2
      lad være ..3 @send
      send/skriv/kontakt/sende/skrive ..3 ikke/ingen/aldrig
      ikke ..1 flere ..1 @message
      ingen/ikke ..1 flere/mere
      vil ..2 ikke ..3 have/modtage/mere/længere
      ønsker ..2 ikke ..3
      fjern/slet ..1 mig/mit
      afmeld/frameld mig
      vil/ønsker ..3 afmelde*/frameld*
      lad mig være
      trækker ..2 samtykke`,
    pause: `ikke ..1 interesseret
      forkert nummer/person
      for mange ..1 @message
      træt af
      hvor ..3 mit nummer
      hvem ..2 mit nummer
      hvorfor ..3 @message/sender/skriver
      irriterende/generende
      hvordan ..3 afmeld*/stop*/framelder
      anmelder
      skrid
      hold kæft
      rend mig`,
    help: 'hvem er ..1\nhvad er ..1 det/dette\nbrug for hjælp',
    innocent: 'stop ikke\nikke stop*/afmeld*\nikke modtaget/fået\nhar ikke fået',
  },
};

export const no: ReplyLanguage = {
  code: 'no',
  keywords: {
    stop: 'stopp, meld av, avmeld, meld meg av, avslutt, avmelding, stop, avmelde',
    alone: 'slutt, nok, slett, ferdig, fjern, gi dere, slett meg, hold opp',
    cancel: 'avbestill, kanseller, avbestille',
    start: 'påmelding',
    yes: 'ja, ja takk, bekreft, jeg bekrefter',
    no: 'nei, nei takk',
    help: 'hjelp, info, kundeservice',
  },
  polite: 'takk, hei, vennligst, nå, straks, mvh, vær så snill, god dag',
  words: {
    message: 'sms*, melding*, reklame*, spam, tilbud, *meldinger, tekstmelding*',
    send: 'send*, skriv*, sms*, kontakt*, forstyrr*',
  },
  wishes: {
    stop: `slutt/stopp ..2 å? ..1 @send
      slutt ..1 med
      slutt å
      send/skriv/kontakt/sende ..3 ikke/ingen/aldri
      ikke ..1 send/sende/kontakt/skriv ..2
      ingen ..1 flere
      ikke flere ..1 @message
      vil ..2 ikke ..3 ha/motta/lenger/mer
      ønsker ..2 ikke ..3
      fjern/slett ..1 meg/nummeret/mitt
      meld/avmeld meg
      vil/ønsker ..3 avmelde*/meldes/melde
      la meg være
      trekker ..2 samtykke*`,
    pause: `ikke ..1 interessert
      feil nummer/person
      for mange ..1 @message
      lei av
      hvor ..3 nummeret
      hvem ..3 nummeret
      hvorfor ..3 @message/sender
      irriterende/plagsom*/masete
      hvordan ..3 avmeld*/melder/stopp*
      anmelder
      dra til
      hold kjeft`,
    help: 'hvem er ..1\nhva er ..1 dette\ntrenger hjelp',
    innocent: 'ikke slutt/stopp*/avmeld*\nikke mottatt/fått\nhar ikke fått',
  },
};

export const fi: ReplyLanguage = {
  code: 'fi',
  keywords: {
    stop: 'stop, lopeta, peruuta tilaus, poista, lopettakaa, peru tilaus, pysäytä',
    alone: 'loppu, riittää, pois, ei enää, ei kiitos, poistakaa, lopeta jo',
    cancel: 'peruuta, peru, peruutus',
    start: 'aloita, tilaa',
    yes: 'kyllä, joo, vahvistan, kyllä kiitos',
    no: 'ei, en',
    help: 'apua, ohje, info, apu, asiakaspalvelu',
  },
  polite: 'kiitos, hei, moi, nyt, heti, olkaa hyvä, ystävällisesti, terve',
  words: {
    message: 'viest*, mainos*, mainok*, tekstivies*, sms*, roskapost*, spam*',
    send: 'lähett*, lähetä*, laita*, laittaa, ota*',
  },
  wishes: {
    stop: `älkää ..2 lähettä*/laittako/ottako/viestitelkö
      älä ..2 lähetä/laita/ota
      lopeta*/lopettakaa ..3
      en halua ..5
      en ..1 enää ..3 halua/@message
      ei ..1 enää ..2 @message
      ei ..1 @message
      poista*/poistakaa ..2 minut/numeroni/tietoni
      minut/numeroni ..2 pois*/listalta
      jättäkää ..1 rauhaan
      peruu*/perun ..2 suostumu*/@message`,
    pause: `en ..1 ole kiinnostunut
      ei kiinnosta
      väärä numero
      väärään numeroon
      liikaa ..1 @message
      mistä ..3 numeroni
      kuka ..3 numeroni
      miksi ..3 @message/lähet*
      ärsyttävä*/häirint*/häiritse*/kyllästy*
      miten ..3 perun/lopetan/poist*/peruutan
      valita*
      haista
      turpa kiinni`,
    help: 'kuka ..1 tämä/siellä/olet/te\nmikä tämä\nmitä tämä\ntarvitsen apua',
    innocent: 'älkää/älä lopeta*/poista*\nen ole saanut\nei ole tullut/saapunut\nen ..1 halua lopettaa/peruuttaa/perua',
  },
};
