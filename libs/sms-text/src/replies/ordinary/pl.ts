/** What people answer most often and mean nothing by that is to be heard: whole messages. Figures stand for any. */
export const pl = `
  100 złotych | 2 bilety | 2 bilety poproszę | 2 osoby | 2 szt | 3 maja | 3 sztuki proszę | 50 zł | adres | aha | aha ok |
  anna kowalska | aplikacja nie działa | bardzo dziekuje | bardzo ladne buty | bardzo mi się podoba | bardzo zadowolony | bardzo ładne |
  biały | blik | blikiem | brakuje jednej rzeczy | buty są super | będziemy za 15 minut | będę za 10 minut | będę za 5 min | cena |
  chce zwrocic buty | chciałabym zwrócić | chciałabym zwrócić sukienkę | chciałbym zmienić rezerwację | chcę wymienić |
  chcę wymienić na większy rozmiar | chcę zarezerwować | chcę zwrócić | cudo | cudowne | czarne | czarny | czarny poproszę | czekam |
  czekam na paczkę | czerwona | czerwony poproszę | cześć | cztery osoby | czy bagaż jest w cenie | czy dostawa jest darmowa |
  czy dostepne | czy jest dostępny | czy jest jakas znizka | czy jest jeszcze dostępne | czy jest parking | czy jest rabat |
  czy jest rozmiar 40 | czy jest rozmiar m | czy jest zniżka | czy jest śniadanie | czy jeszcze dostępne | czy jeszcze jest |
  czy jutro będzie | czy już wysłane | czy macie w kolorze czarnym | czy mogę odebrać osobiście | czy mogę przyjść dzisiaj |
  czy mogę wymienić | czy mogę zmienić termin | czy mogę zwrócić w sklepie | czy mozna wymienic | czy mozna zmienic date |
  czy może pani zadzwonić | czy można blikiem | czy można płacić przy odbiorze | czy można z psem | czy paczka przyjdzie dzisiaj |
  czy paczka została wysłana | czy promocja jest też w sklepie | czy sniadanie wliczone | czy są jeszcze | czy są wolne pokoje |
  czy ta sukienka jest jeszcze dostępna | czy wysłane | czy śniadanie jest w cenie | czy śniadanie w cenie | czynne w niedzielę |
  dam znac jutro | dam znać | darmowa dostawa | darmowa wysyłka | dla 2 osób | dla dwóch osób | do kiedy promocja |
  do kiedy trwa promocja | do ktorej czynne | do której otwarte | do zobaczenia | dobry wieczór | dostalem zly towar |
  dostałam nie ten produkt | doszło, dziękuję | drogo | duży | dwa | dwa bilety na sobotę | dwa bilety poproszę | dwa bilety proszę |
  dwie noce | dwie sztuki | dwoje dorosłych i dziecko | dwoje dorosłych i jedno dziecko | dzieki | dziekuje i pozdrawiam |
  dziekuje za info | dzien dobry | dzisiaj | dzisiaj po południu | dzięki wielkie | dziękujemy | dziękuję | dziękuję bardzo |
  dziękuję za informację | dziękuję, wzajemnie | dziś przyjdzie | dziś wieczorem | ekstra | ewa, byłam wczoraj | fajne | fajnie |
  faktura na firmę | faktura proszę | gdzie jest moja paczka | gdzie jest moje zamówienie | gdzie jest paczka | gdzie jest sklep |
  gdzie jesteście | gdzie moja paczka | gdzie sklep | gdzie to jest | gdzie wpisać kod | haha | hahaha | hehe | hej | hm | hmm |
  idealnie | idę | ile | ile kosztuje | ile kosztuje dostawa | ile kosztuje wysyłka | ile kosztują | ile mam czasu na zwrot |
  ile się czeka | ile to kosztuje | ile za wysyłkę | innym razem, dziękuję | jade | jak moge zaplacic | jak moge zwrocic | jak zaplacic |
  jak zrobić zwrot | jak zwrócić | jak zwrócić towar | jaka bramka | jaka cena | jaka cena za noc | jaka piękna sukienka | jaki adres |
  jaki jest numer przesyłki | jaki kod | jaki numer przesyłki | jaki rabat | jakie rozmiary | jakie są kolory | jasne, nie ma problemu |
  jedna | jedna sztuka | jest jakaś zniżka | jest jeszcze | jest rozmiar 40 | jest rozmiar s | jest sklep w warszawie | jest w czarnym |
  jestem | jestem bardzo zadowolona | jestem na miejscu | jestem pod sklepem | jestem stałą klientką | jestem w domu | jestem w drodze |
  jestem waszą klientką | jestem zadowolony | jesteśmy na miejscu | jeszcze nie doszło | jeszcze nie wiem | jutro | jutro o 9 |
  jutro po południu | jutro rano | juz jade | już idę | już jestem | już kupiłam | już kupiłem | już mam | już mam, dziękuję |
  już zamówione | już zapłaciłam | karta nie przechodzi | karta odrzucona | katarzyna wiśniewska | kiedy będzie paczka |
  kiedy będzie znowu dostępny | kiedy dojdzie | kiedy paczka | kiedy przyjdzie moje zamówienie | kiedy przyjdzie paczka | kiedy wysyłka |
  kiedy zwrot pieniędzy | kocham to | kod nie dziala | kod rabatowy nie działa | która bramka | kurier nie przyjechał | l poproszę |
  link nie dziala | link się nie otwiera | macie czarne | magda z krakowa | mały | mały rozmiar | milego dnia | miłego weekendu |
  moge podjechac jutro | mogę dzisiaj przyjść | mogę podjechać | może później | może za miesiąc | możecie zadzwonić | można na raty |
  można zmienić datę | musze zapytac meza | muszę pomyśleć | muszę się zastanowić | muszę zapytać żonę | mój mail to ania@wp pl |
  na 3 noce | na dwie osoby | na nazwisko kowalski | na nazwisko nowak | na nazwisko zielińska | nadal nie mam paczki | najlepszy sklep |
  nareszcie | nie dostałam kodu | nie dostałam zwrotu | nie działa kod | nie ma mnie w domu | nie mam kodu | nie mogę otworzyć linku |
  nie mogę się zalogować | nie mogę teraz rozmawiać | nie mogę zapłacić | nie otwiera się | nie wiem | niebieska | niebieski |
  nr zamowienia 5520 | nr zamówienia to 78123 | numer przesyłki proszę | numer zamówienia 88213 | o ktorej kurier | o ktorej odjazd |
  o której będzie kurier | o której wylot | o piątej | od 8 do 16 | od której można się zameldować | od której otwarte |
  od której zameldowanie | oddzwonie | odebrane, dzięki | odrzuca mi kartę | ok dzieki | ok dziękuję | otwarte jutro |
  paczka dotarła, dziękuję | paczka jeszcze nie doszła | paczka nie doszła | paczka nie dotarła | paczka odebrana | paczki nadal nie ma |
  pan nowak | pasuje idealnie | piekne | piotr, dzwoniłem wczoraj | pisałam wczoraj, monika | piątek | piękna sukienka | piętnastego |
  po 18 | po ile | po wypłacie | poczekaj na mnie | poczekajcie na mnie | podoba mi się | pojutrze | pokój dwuosobowy | polecam |
  polecam wszystkim | pomyślę | poniedziałek | poproszę adres | poproszę fakturę | poproszę numer przesyłki | prosze dzwonic po 16 |
  prosze o numer paczki | prosze zadzwonic | proszę chwilkę poczekać, już schodzę | proszę jeszcze raz link | proszę o adres |
  proszę o fakturę | proszę o link | proszę o potwierdzenie rezerwacji | proszę o telefon | proszę o zwrot pieniędzy | proszę poczekać |
  proszę zostawić w paczkomacie | przemyślę to | przyjadę jutro | przyszło uszkodzone | przyszło zepsute | później |
  płatność nie przeszła | płatność odrzucona | rewelacja | rezerwacja na nazwisko lewandowska | rozmiar 40 | rozmiar 42 poproszę |
  rozmiar 42 proszę | rozmiar m | rozumiem | różowa | spoznie sie chwile, przepraszam | spóźnię się | spóźnię się 15 minut |
  stoję przed wejściem | stoję w korku | stolik dla dwojga | strona nie działa | strona sie nie otwiera | super | super jakość |
  super promocja | super sklep | super, dzięki | swietnie dziekuje | szczęśliwego nowego roku | szkoda | szybka wysyłka, polecam |
  są inne kolory | są wolne miejsca | są wolne pokoje | ta czerwona | ta pierwsza | ten biały | ten drugi | ten kod nie działa | to ja |
  to ja, kasia | to ja, marek | trochę za drogo dla mnie | trzy | ul kwiatowa 5 | ups | uszkodzona paczka | uwielbiam |
  uwielbiam wasz sklep | w drodze | w jakich godzinach jest otwarty sklep | w jakich godzinach otwarte | w którym paczkomacie |
  w piatek | w piatek prosze | w poniedziałek | w przyszlym tygodniu | w przyszlym tygodniu prosze | w przyszłym miesiącu | w sobotę |
  w sobotę rano | w weekend | w środę po 16 | we wtorek | wesołych świąt | wow | wreszcie | wszystko ok | wszystko super, dziękuję |
  wymiana na 39 proszę | wyskakuje błąd | wysłane już | xl | z tej strony magda | z tej strony ola |
  z tej strony tomek, dzwoniłem wczoraj | za 2 godziny | za chwilę będę | za drogie | za drogie dla mnie | za drogo | za duża | za duże |
  za godzinę | za małe | za małe, chcę wymienić | za pobraniem | za pół godziny | za tydzień | zadzwonię później | zadzwoń |
  zamówienie 12345 | zamówienie nr 4471 | zapytam męża | zapłacone | zaraz bede | zastanowie sie | zastanowię się i dam znać |
  ze śniadaniem | zepsute | zielony | zwrot | zły kolor | zły rozmiar | zły towar | ładna | ładne | śliczna | śliczna sukienka |
  śliczne | świetnie | świetny sklep`;
