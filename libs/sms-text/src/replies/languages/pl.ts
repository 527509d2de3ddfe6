import type { ReplyLanguage } from '../reply-language.js';
import { plSignals } from '../signals/pl.js';

export const pl: ReplyLanguage = {
  code: 'pl',
  joins: 'nie chce = niechce, nie zycze = niezycze',
  keywords: {
    stop: `stop, wypisz, wypisz mnie, wypisać, rezygnuję, rezygnuje, rezygnacja, wypiszcie, wypisuję, wypisuje się, anuluj subskrypcję, odsubskrybuj, stop sms, wypisanie, wyrejestruj, wyrejestrować, wypiszcie mnie, usuń mnie, usuńcie mnie, nie wysyłać, sms stop, wypis, rezygnuj, odsubskrybować, stopp, anuluj sms, wypisuje, sprzeciw, zrezygnuj`,
    alone: `już nie, koniec, anuluj, usuń, dość, przestań, przestańcie, usunąć, zakończ, dosyć, wystarczy, nie chcę, wyłącz, spam, skończcie, skończ, odwołaj, kasuj, skasuj, wyjdź, wyjście, precz, nigdy więcej, nie piszcie, nie pisz, odmawiam, cofam zgodę, starczy, basta, dajcie spokój, dajcie mi spokój, zaprzestać, zatrzymaj, odrzuć, zablokuj, stopujcie`,
    cancel: 'odwołać, anulować, anulowanie, zrezygnować',
    start: `wznów, zapisz, zapisz mnie, subskrybuj, zacznij, rozpocznij, wznowić, wznawiam, zapisz się, zapisuję się, zapisuje sie, zapisać, subskrybuję, aktywuj, dołącz, dołączam, zarejestruj, przywróć, uruchom, odblokuj, rozpocząć`,
    yes: `tak, potwierdzam, tak potwierdzam, zgoda, zgadzam się, tak zgadzam się, tak poproszę, tak proszę, tak zgoda, tak chcę, t, taak, tak oczywiście, tak dziękuję, jasne, pewnie, no pewnie, oczywiście, ok, okej, okay, okey, oki, dobra, dobrze, zgadzam, potwierdzone, akceptuję, akceptuje, spoko, git, chętnie, bardzo chętnie, czemu nie, niech będzie, niech bedzie, owszem, no tak, no jasne, no dobra, no ba, jak najbardziej, naturalnie, dawajcie, dawaj, wyrażam zgodę, pasuje, yes, może być, chcę, tak jest, zgadza się`,
    agree: `ja, jestem, za, się, sie, to, może, być, byc, nie ma sprawy, nie ma problemu, chcę, chce, dostawać, otrzymywać, wysyłajcie, super, zapiszcie, mnie, moja zgoda, moją zgodę, subskrypcję, zapis, świetnie, pisać, można, możecie, wyrażam`,
    no: 'nie, nie dziękuję, n, nigdy, nie zgadzam się, nie wyrażam zgody, niee, odmawiam, nie potwierdzam',
    help: 'pomoc, info, pomocy, informacja, informacje, pomóżcie, pomóż, potrzebuję pomocy, proszę o pomoc, obsługa klienta, wsparcie, więcej informacji, infolinia',
  },
  polite: `no właśnie, no i dobrze, no dobrze, no dobra, no tak, no cóż, proszę, prosze, pls, plis, prosz, bardzo proszę, dziękuję, dziekuje, dzięki, dzieki, dzień dobry, dzien dobry, dobry wieczór, witam, cześć, hej, teraz, natychmiast, pozdrawiam, poproszę, ok, już, w końcu, wreszcie, uprzejmie proszę, z góry dziękuję, z poważaniem, dobra, szanowni państwo, dobry, hejka, siema, i, a, ale, więc, kurwa, do cholery, ludzie, halo, na litość, od razu, dziękuje, pozdro, pzdr, błagam, na miłość boską, weźcie, weź, proszę was, prosze was, państwo, tak, serdecznie, dziś, dzis, sorry, przepraszam, stanowczo, kategorycznie, to`,
  words: {
    message: `sms*, esemes*, smsów, wiadomo*, reklam*, spam*, ofert*, promoc*, powiadom*, newsletter*, mail*, informac*, tekst*, marketing*, komunikat*, śmieci, bzdur*, wiadomosc*, przypomnie*, treści, subskrypcj*, spamu, głupot*, gówn*, badziew*, zaczepek, pierdół`,
    send: `wysył*, wysyl*, pis*, pisz*, przysył*, przysyl*, kontakt*, przesył*, przesyl*, ślij*, sylac, śle, śl*, napast*, nęk*, zawrac*, zawracajcie, męcz*, spamow*, spamuj*, niepoko*, nachodz*, dręcz*, wypisy*, zaśmieca*, denerw*, otrzymy*, dostaw*, nadsył*, słać, słali, przeszkadz*, dzwon*, wysłać, bombardow*`,
    end: 'przesta*, skończ*, koncz*, zaprzest*, stop, dość, dosyć, koniec, wstrzym*, zakończ*, zatrzyma*, zakoncz*, skoncz*, konczcie, przestac',
    no: 'nie, nigdy, żadnych, zadnych, żadnej, zero, ani, niechce, bez, nic',
    want: 'chcę, chce, chciał*, życz*, zycz*, zgadzam, wyrażam, zamierzam, potrzebuj*, interesuj*, pragnę, chcemy, niechce, niezycze, chciałabym, chciałbym, zyczymy, prosi*, zamawia*, wyrazam',
    remove:
      'usuń*, usun*, wypis*, wykreśl*, wykresl*, skasuj*, kasuj*, wyrejestr*, wyrzuć*, wyrzuc*, zapomnij*, zdejmij*, usuwa*, usunięci*, wymaż*, wymaz*, zapomni*, zdjąć, wypisz*',
    list: 'list*, numer*, baz*, dane, danych, telefon*, kontakt*, subskrypc*, tel, nr, system*, rejestr*, spis*, mailing*, newsletter*, ewidencji',
    order:
      'zamówieni*, zamowieni*, rezerwac*, lot*, wizyt*, bilet*, podróż*, pokoj*, pokój, dostaw*, paczk*, zakup*, płatnoś*, stolik, hotel*, zwrot*, rozmiar*, kolor*, wyjazd*, przesyłk*, przesylk*, wycieczk*, umow*, fakturę',
    insult:
      'idiot*, idioci, debil*, dupk*, skurw*, kretyn*, oszust*, oszuści, złodziej*, frajer*, spamer*, palant*, chuj*, huj*, dranie, pajac*, naciągacz*, gnoj*, matoł*, barany, szmat*, kurw*, pojeb*, natręt*, sukinsyn*, bydlak*',
  },
  wishes: {
    firm: `nie/nigdy ..1 przestaje*/przestają/przestajecie/przestaniecie ..2
      już ..3 stop
      czemu/dlaczego ..1 nie przesta*
      nienawidzę ..2 @message`,
    stop: `możecie/mozecie/może ..2 przestać/skończyć/zaprzestać
      tylko/wyłącznie ..2 mail*/email*
      ostatni* ..2 @message
      mnie/nas ..1 nie ..1 powiadamia*/informowa*
      nie ..2 powiadamia*/informuj*
      nie ..1 @want ..2 więcej/wiecej/juz/już/@message/@send/żadnych/zadnych/sobie/być/kontaktu
      niechce/niezycze ..2 więcej/wiecej/juz/już/@message/@send/żadnych/zadnych/sobie/być/kontaktu
      nie ..1 życz*/zycz* ..2
      niezycze
      nie ..1 @want ..2 żeby/aby/zeby/by/zebyscie/żebyście/abyście ..4 @send
      niechce ..2 żeby/aby/zeby/by/zebyscie/żebyście/abyście ..4 @send
      nie ..2 wysył*/wysyl*/pisz/piszcie/przysył*/przysyl*/kontakt*/przesył*/przesyl*/ślij*/śl*/nęk*/spamuj*/pisać/pisac/napastuj*/słać/męcz*/spamow*/zawracajcie/nachodź*/niepokó* ..2
      nigdy ..1 więcej/wiecej ..3
      więcej nie ..1 @send
      żadnych/zadnych/zero/bez/ani/koniec/dość/dosyć/stop/mniej ..3 @message ..1 proszę/$/prosze/więcej
      żadnych/zadnych ..2 więcej/@message
      @end ..3 @send
      @end ..2 z ..3 @message
      dość/dosyć/koniec/stop tych/tego/z/dla ..3
      proszę/prosze/prosimy ..3 nie @send
      proszę/prosze ..2 przestać/przestac/zaprzestać/zaprzestanie/zaprzestac/skończyć/wypisać/wypisac/wykreślić/wykreslic/usunąć/usunac/usunięcie/usuniecie/wyrejestrowanie/wypisanie/rezygnac*/wyrejestrować/zakończyć
      @remove ..2 mnie/mój/moj/moje/mojego/nas/ten/moja ..3
      mnie ..2 @remove
      mój/moj/moje/mojego ..1 numer*/dane/danych/tel/telefon ..3 @remove
      @remove ..2 numer*/danych ..2 z/bazy/moj*
      wypis*/wykreśl*/wykresl*/skreśl* ..2 z ..2 @list
      wypis* ..1 się/sie
      chcę/chce/chciał*/chciałbym/chciałabym/pragnę/zamierzam ..2 się? ..1 wypisać/wypisac/zrezygnować/zrezygnowac/wyrejestrować/wykreślić/odsubskrybować
      rezygnuj* ..2 z ..3
      rezygnuj* ..1
      anuluj*/anulować/odwołuj* ..2 subskrypcj*/@message/zgod*
      cofam/wycofuj*/cofnąć/odwołuję/cofnięcie/wycofać ..3 zgod*
      nie ..1 wyrażam/wyrazam/wyraziłem/wyraziłam/zgadzam/mam/macie ..2 zgod*/zgody/na
      brak ..1 zgody
      sprzeciw* ..2
      wnoszę ..1 sprzeciw
      dajcie/daj/dać ..2 mi/nam ..1 spokój/spokoj
      dajcie/daj ..1 spokój/spokoj
      święty spokój
      zostawcie/zostaw mnie/nas
      odczepcie/odczep/odpieprz*/odwal*/odpierdol* ..1 się/sie
      wyłącz*/wylacz*/zablokuj* ..2 @message
      zapomnijcie/zapomnij ..1 mój/moj/o
      prawo ..2 sprzeciwu/zapomnienia
      skończcie/skoncz*/skończ ..1 z/już/to/$
      przestańcie/przestancie/przestań/przestan ..1`,
    pause: `przeszkadzacie/przeszkadzają
      pamięta* ..3 zapis*/rejestr*
      nigdy ..3 kupił*/kupow*
      nieznoś*
      budzicie/budzi
      znowu wy
      znów wy/wy
      nie znam ..1
      o 3/4/5/6 rano
      w nocy ..2
      obudzi*
      pisałem/pisałam/wysłałem/wysłałam/napisałem/napisałam/mówiłem/mówiłam/prosiłem/prosiłam/odpisałem/odpisałam ..4 stop/wypis*/nie/przest*/rezygn*
      nie ..1 jest*? ..1 zainteresowan*
      nie interes*
      brak zainteresowania
      spam
      nęka*/neka*/prześladow*/molest*/stalk*
      natarczyw*/natręt*/nachaln*/uciążliw*/wkurz*/irytuj*/irytując*/denerwuj*/męczą*/męczycie/wnerwia*/upierdliw*/drażni*
      @insult
      zły/zly/błędny/bledny/nie/niewłaściwy/pomylony/złego/nieprawidłowy ..1 ten? numer/nr
      zła/niewłaściwa osoba
      pomylk*/pomyłk*/pomylił*/pomylil*/pomylono
      pomylił* ..2 numer*
      to nie ..2 ja/numer
      nie jestem ..1 $
      nie znam ..2
      nie ma tu ..2
      ten numer ..3 nie/już/należy
      nie ten ..1 numer
      zmienił* ..1 numer
      skąd/skad ..4 numer*/dane/nr/kontakt/namiar*/telefon
      kto ..3 dał/dal/podał/podal/udostępnił/przekazał/udzielił ..3 numer*/dane/nr/kontakt/zgod*
      dlaczego/czemu/po ..4 @send
      za ..1 dużo/duzo/wiele ..2
      tyle/tylu/ile ..2 @message
      codziennie ..3
      codzienn*/ciągle/ciagle/nadal/znów/znowu ..2 @message
      @message ..3 codziennie/co/każdego ..1 
      co ..1 dzień/godzinę/chwilę/chwile ..2 @message
      jak ..4 wypisać/wypisac/zrezygnować/zrezygnowac/wyłączyć/wylaczyc/usunąć/anulować/wyrejestrować/odsubskrybować/wykreślić/zablokować/przestać
      gdzie ..3 wypisać/wypisac/zrezygnować/wypisz*
      mam ..2 dość/dosc/dosyć
      dość/dosc/dosyć
      wystarczy/starczy
      zgłosz*/zglosz*/zgłaszam/zglaszam/zgłosić ..3
      uokik/uodo/rodo/uke/giodo
      prawnik*/adwokat*/policj*/prokurat*/sąd/sądu
      pozew/pozwę/pozwe
      skarg* ..1
      nielegaln*/bezprawn*
      prywatnoś*
      blokuj*/zablokuj* ..2 was/numer/ten
      blokuję/blokuje
      nigdy/nie ..3 zapisyw*/zapisał*/zamawiał*/wyrażał*/prosił*/podawał*/subskryb*/rejestrow*/zgadzał*
      bez ..2 zgody/pozwolenia
      niechcian*/niezamówion*
      spadaj*/spadówa/wypierdal*/spierdal*/wypad/won/odwal*/odpierd*/pierdol*/pieprz*/jeb*/goń/gońcie
      walcie/wal ..1 się
      idźcie/idz/idź ..1 do diabła
      zamknij ..2
      dupę
      w dupie
      w dupę
      ostatni ..1 raz
      ostatnie ostrzeżenie
      nie żyje/zyje
      zmarł*
      nie ..1 jestem ..1 klient*
      nie ..1 potrzebuj*
      nie chcę/chce $
      niechce $
      niechce ..1 tego/nic
      nie chcę/chce ..1 tego/nic
      mniej @message
      strata czasu
      nie ..1 przeszkadz*
      nie ..1 zawracaj*
      zawracać/zawracajcie głowy
      głowę ..1 zawrac*
      znowu ..1 wy/@message
      odsubskryb*
      odczep*
      skończ*
      spokój`,
    help: `jaki ..2 numer ..2 obsług*/telefonu/infolini*
      phone number ..2
      kto to/pisze/jest/wysyła/mówi/wysłał
      kim jesteś*/jestes*/państwo/pan/pani
      kim ..1 jesteście/jestescie/jesteś
      kto ..1 pisze
      z kim ..1
      co to ..1 jest/za/$
      co to za
      jaka ..1 firma/to
      jaki ..1 to ..1 sklep/numer
      z jakiej ..1 firmy
      od kogo
      o co ..1 chodzi
      czyj ..1 numer
      znamy się
      potrzebuj* ..2 pomoc*
      możecie/mozecie/może/czy ..3 pomóc/pomoc
      pomóżcie/pomóż ..1
      pomoc ..1 z/w/przy
      jak ..3 skontaktować/kontakt/dodzwonić/kontaktować ..2
      porozmawiać ..1 z ..2 konsultant*/kimś/człowiek*/kims
      obsług* klienta
      infolini*
      biuro obsługi
      więcej/wiecej informacji`,
    innocent: `obsługa na ..2 infolini* koszmarn*
      znowu/znów/ponownie dostawać/otrzymywać ..2 @message
      napiszcie/napisz ..1 jak/gdy/kiedy/czy/co
      nie ..1 przestaw*/rezygnuj*/wypisuj*/usuwaj*/anuluj*/odwołuj*/przerywa*/kończ*/wypisujcie/kasuj*/blokuj*
      nie ..1 chcę/chce/chciałem/chciałam ..2 rezygnować/rezygnowac/wypisać/wypisac/anulować/przestać/przegapić/wypisywać/zrezygnować
      niechce ..2 rezygnować/rezygnowac/wypisać/wypisac/anulować/przestać/przegapić/wypisywać/zrezygnować
      nie/nigdy ..2 pisałem/pisałam/wysłałem/wysłałam/mówiłem/mówiłam/powiedziałem/powiedziałam ..3 stop/wypis*/rezygn*
      nie stop
      non stop
      nonstop
      bez przerwy/końca ..1 kupuję/noszę
      koniec miesiąca/promocji/tygodnia/roku/sierpnia/wakacji
      do/na/pod/przed/w koniec/końca/końcu/koncu
      nie ..2 dotar*/przysz*/dosta*/otrzyma*/doszł*/doszed*/dostałem ..4
      nie dostał*/otrzymał*/dostalam/dostalem
      jeszcze nie ..2
      zły/zla/zła/zle/nie rozmiar/kolor/adres/produkt/towar
      pomylił* ..2 rozmiar/kolor/adres/produkt/towar/zamówien*
      pomyłka ..2 zamówieni*
      nie ma ..1 problemu/sprawy/za
      nie przeszkadza*
      przepraszam ..3 przeszkadz*
      zgłosić ..2 reklamac*/problem/usterk*
      kartę/karta zablokowan*
      za ..1 duży/duża/duże/mały/późno/drogo/małe
      za dużo zapłac*
      więcej ofert
      fajne/jakie/super/dobre ofert*
      dawno już
      śle pozdrow*`,
    booking: `jak/chcę/chce/chciał*/chciałbym/chciałabym/czy/mogę/można/proszę/prosze/jak ..3 anulowa*/odwoła*/zrezygnowa*/usuną*/rezygnowa* ..3 @order
      anuluj*/anulowa*/odwoł*/usun*/rezygnuj*/zrezygnowa* ..2 z? ..1 @order
      nie ..1 @send ..2 @order/kod*/fakturę`,
    machine: `automatyczn* ..1 odpowied*/wiadomo*
      wiadomość ..1 automatyczn*
      poza biurem
      przebyw* ..1 na ..1 urlop*
      jestem ..1 na ..1 urlop*/zwolnieni*/spotkaniu
      nieobecn* ..2
      prowadzę ..1 samochód/auto
      nie mogę ..1 teraz? ..1 rozmawiać/odebrać/odpisać
      odpiszę/odpowiem ..2 jak/gdy/po/wkrótce
      ten numer ..2 nie ..2 obsług*/odbiera
      urlopie macierzyńskim`,
  },
  signals: plSignals,
};
