/** What people answer most often and mean nothing by that is to be heard: whole messages. Figures stand for any. */
export const pl = `
  100 zl | 2 bilety | 2 osoby | 2 szt | 3 maja | 3 sztuki proszę | adres | aha | aha ok | anna nowak | aplikacja nie działa |
  bardzo dziękuję | bardzo ladne buty | bardzo mi się podoba | bardzo ładne | bede za 5 min | blikiem | brakuje jednej rzeczy |
  buty są super | będziemy za 15 minut | będę za 10 minut | cena | chce zwrocic buty | chciałabym zwrócić sukienkę |
  chciałbym zmienić rezerwację | chcę wymienić na większy rozmiar | chcę zarezerwować | chcę zwrócić | chcę złożyć reklamację | cudo |
  cudowne | czarne | czarny poproszę | czekam | czekam na paczkę | czerwona | cześć | czy bagaż jest w cenie | czy dostawa jest darmowa |
  czy dostepne | czy jest jakas znizka | czy jest jeszcze dostępne | czy jest parking | czy jest rabat | czy jest rozmiar 40 |
  czy jest zniżka | czy juz wyslane | czy macie w kolorze czarnym | czy mogę odebrać osobiście | czy mogę przyjść dzisiaj |
  czy mogę zmienić termin | czy mogę zwrócić w sklepie | czy mozna wymienic | czy mozna zmienic date | czy może pani zadzwonić |
  czy można płacić przy odbiorze | czy można z psem | czy paczka przyjdzie dzisiaj | czy paczka została wysłana |
  czy promocja jest też w sklepie | czy sniadanie wliczone | czy są jeszcze | czy są wolne pokoje |
  czy ta sukienka jest jeszcze dostępna | czy śniadanie jest w cenie | czynne w niedzielę | dam znac jutro | dam znać | darmowa dostawa |
  dla 2 osob | dla dwóch osób | do kiedy promocja | do kiedy trwa promocja | do ktorej czynne | do której otwarte | do widzenia |
  do zobaczenia | dobranoc | dobry wieczór | dostalem zly towar | dostałam nie ten produkt | drogo | duży | dwa | dwa bilety na sobotę |
  dwa bilety poproszę | dwie sztuki | dwoje dorosłych i jedno dziecko | dzieki | dziekuje | dziekuje i pozdrawiam | dziekuje za info |
  dzien dobry | dzisiaj | dzisiaj nie, może jutro | dzięki wielkie | dziękujemy | dziękuję bardzo | dziękuję za informację |
  dziękuję, wzajemnie | dziś wieczorem | fajne | fajnie | faktura na firmę | gdzie jest moja paczka | gdzie jest moje zamówienie |
  gdzie jest sklep | gdzie jesteście | gdzie moja paczka | gdzie wpisać kod | haha | hahaha | hehe | hej | hmm | ide | idealnie |
  ile kosztuje | ile kosztuje wysyłka | ile kosztują | ile mam czasu na zwrot | ile to kosztuje | innym razem, dziękuję | jadę |
  jak moge zaplacic | jak moge zwrocic | jak zapłacić | jak zwrócić towar | jaka cena | jaka cena za noc | jaki adres |
  jaki jest numer przesyłki | jaki kod | jakie rozmiary | jakie są kolory | jasne, nie ma problemu | jedna | jest jeszcze |
  jest rozmiar s | jestem | jestem bardzo zadowolona | jestem na miejscu | jestem pod sklepem | jestem stałą klientką | jestem w domu |
  jestem w drodze | jestem zadowolony | jesteśmy na miejscu | jeszcze nie wiem | jutro | jutro po południu | jutro rano | juz jade |
  juz kupilem | już idę | już jestem | już kupiłam | już mam, dziękuję | już zamówione | karta odrzucona | katarzyna wiśniewska |
  kiedy bedzie paczka | kiedy będzie znowu dostępny | kiedy dojdzie | kiedy przyjdzie moje zamówienie | kiedy wysylka |
  kiedy zwrot pieniedzy | kod nie dziala | kod rabatowy nie działa | która bramka | kurier nie przyjechał | l poproszę |
  link nie dziala | link się nie otwiera | macie czarne | mam na imię ewa | mały rozmiar | milego dnia :) | miłego weekendu |
  moge podjechac jutro | moze pozniej | mozecie zadzwonic | może innym razem | musze zapytac meza | muszę się zastanowić |
  muszę zapytać żonę | mój mail to ania@wp pl | na 3 noce | na nazwisko kowalski | na nazwisko zielińska | nadal nie mam paczki |
  najlepszy sklep | naprawde | nareszcie | nazywam sie jan nowak | nazywam się anna kowalska | nie dostałam kodu | nie dostałam zwrotu |
  nie dzisiaj | nie ma mnie w domu | nie mam kodu | nie moge zaplacic | nie mogę otworzyć linku | nie mogę się zalogować |
  nie mogę teraz rozmawiać | nie wiem | niebieska | niebieski | no nareszcie | nr zamówienia to 78123 | numer zamówienia 554321 |
  o ktorej kurier | o ktorej odjazd | o której będzie kurier | o której wylot | o piątej | od 8 do 16 | od której można się zameldować |
  od której otwarte | oddzwonie | odrzuca mi kartę | oj | ojej | ok dzieki | ok, dziękuję | paczka dotarła, dziękuję |
  paczka jeszcze nie doszła | paczka nie dotarła | paczka odebrana | pan nowak | pasuje idealnie | piekne | piotr |
  pisałam wczoraj, monika | piątek | piękna sukienka | piętnastego | po 18 | po ile | po wypłacie | poczekajcie na mnie | podoba mi sie |
  pojutrze | pokój dwuosobowy | polecam | polecam wszystkim | pomyślę | poproszę adres | poproszę fakturę | poproszę numer przesyłki |
  pozdrawiam | pozdrawiam serdecznie | prosze dzwonic po 16 | prosze o fakture | prosze o kontakt | prosze o numer paczki |
  proszę chwilkę poczekać, już schodzę | proszę o link | proszę o telefon | proszę poczekać | proszę zadzwonić |
  proszę zostawić w paczkomacie | przyjadę jutro | przyszło uszkodzone | płatność nie przeszła | reklamacja |
  rezerwacja na nazwisko lewandowska | rozmiar 38 | rozmiar 42 poproszę | rozmiar m | rozumiem | różowa | sa wolne miejsca | sliczna |
  spoznie sie chwile, przepraszam | spóźnię się 10 minut | stoję w korku | strona nie działa | strona sie nie otwiera | super |
  super promocja | super sklep | super, dzięki | swietnie dziekuje | szczęśliwego nowego roku | szkoda | szybka wysyłka, polecam |
  ta pierwsza | ten biały | ten drugi | ten kod nie działa | to ja | to ja, kasia | trochę za drogo dla mnie | tu ania | tu marek |
  ul kwiatowa 5 | ups | uszkodzona paczka | uwielbiam wasz sklep | w drodze | w jakich godzinach jest otwarty sklep |
  w którym paczkomacie | w piatek prosze | w poniedzialek | w przyszlym tygodniu prosze | w przyszłym miesiącu | w przyszłym tygodniu |
  w sobotę | w weekend | w środę po 16 | we wtorek | wesołych świąt | wow | wszystko ok | wszystko super, dziękuję |
  wymiana na 39 proszę | xl | z tej strony magda | z tej strony tomek, dzwoniłem wczoraj | za 2 godziny | za drogie | za drogo |
  za duża | za godzinę | za małe | za pobraniem | za pół godziny | zadzwonię później | zadzwoń | zamowienie nr 20871 | zamówienie 12345 |
  zapłacone | zaraz bede | zastanowie sie | zastanowię się i dam znać | ze śniadaniem | zepsute | zielony | zly kolor | zły rozmiar |
  ładna | śliczna sukienka | śliczne | świetnie`;
