/** What people answer most often and mean nothing by that is to be heard: whole messages. Figures stand for any. */
export const it = `
  10 euro | 2 biglietti grazie | a che ora aprite | a che ora parte | a che ora passa il corriere | a nome di esposito | a nome ferrari |
  a presto | ah | ah ok | ahah | ahahah | alle 10 30 | alle 17 | aperti domenica | arriva domani | arriva oggi | arrivato | arrivo |
  arrivo subito | arrivo tra 10 minuti | articolo sbagliato | aspetta | aspettami | aspettatemi | avete il 40 | avete la taglia l |
  avete mandato il colore sbagliato | avete spedito | bel negozio | bellissima | bellissimi | bellissimo | bello | bene | benissimo |
  bianco per favore | boh | bravi | buon anno | buon anno anche a voi | buon giorno | buon natale a tutti | buona giornata |
  buona serata | buonasera | buone feste | buongiorno | buongiorno a voi, grazie | buongiorno, sono giulia | c'è il parcheggio |
  c'è in blu | c'è la 44 | c'è posto | c'è uno sconto | camera matrimoniale per favore | capito | carta rifiutata | ce l'avete in nero |
  che bel vestito | che bella | che bello | che colori ci sono | che gate è | che orari fate | che peccato | che taglie avete |
  chiamami | chiamatemi | chiedo a mio marito | ci devo pensare | ci penserò | ci penso | ci penso, grazie | ciao come va |
  ciao sono luca | codice non valido | colazione inclusa | come faccio il reso | come pago | come si fa il reso | come si paga | cosa |
  davvero | devo chiedere a mia moglie | disponibile | domani | domani mattina | domani pomeriggio | dopo | dopo le 18 | dopodomani |
  dov'è il mio ordine | dove il mio pacco | dove metto il codice | dove si trova il negozio | dove siete | due | due biglietti |
  due biglietti per favore | due per favore | e ancora disponibile | e stato spedito | fate sconti | fattura per favore | figo |
  finalmente | fino a quando vale l'offerta | forse | fra mezz'ora | giovedì | giuseppe | già comprato | già preso, grazie | grande |
  grazie a voi | grazie infinite | grazie mille | grazie per gli auguri | grazie per l'informazione |
  grazie, buona giornata anche a voi | grz | haha | ho capito, grazie | ho già ordinato | ho già prenotato | ho pagato |
  ho una prenotazione | il 15 agosto | il 3 | il 39 grazie | il bagaglio è compreso | il codice non funziona | il codice non va |
  il codice sconto non funziona | il cognome è romano | il link non funziona | il link non si apre | il mese prossimo |
  il mio ordine è il 30217 | il nome è chiara | il pacco non e arrivato | il pagamento non va | il sito non funziona | il sito non va |
  il volo è in orario | indirizzo | l'ho gia comprato | la 42 | la adoro | la colazione è inclusa | la l | la mia mail è anna@gmail com |
  la prossima settimana | la ringrazio | la spedizione è gratis | lo adoro | lo avete in rosso | lunedi | lunedì va bene | magari |
  magari il mese prossimo | mamma mia | martedì prossimo | media | meraviglioso | mercoledi mattina | mi chiami per favore |
  mi chiamo marco rossi | mi chiamo maria | mi dice codice non valido | mi manda il tracking per favore |
  mi manda l'indirizzo per favore | mi piacciono | mi piace | mi piace molto | mi piace tantissimo | mi potete chiamare |
  mi puoi chiamare | mi può mandare la fattura | mi rimandate il link | mi serve la fattura | mi sta benissimo | mi sta stretto |
  mi è arrivata la taglia sbagliata | molto carino | molto soddisfatto | nero | nero taglia l | non accetta la carta | non funziona |
  non ho ricevuto il rimborso | non mi è arrivato il codice | non mi è arrivato il pacco | non posso parlare ora | non riesco a entrare |
  non riesco a pagare | non riesco ad aprire il link | non si apre | non so | non è ancora arrivato niente | non è arrivato |
  non è quello che ho ordinato | numero 38 | numero di tracking | oggi | oggi pomeriggio | ok grazie | ops | ops, scusate | orari |
  ordine 12345 | ordine n 45871 | ottimo | ottimo grazie | pacco ricevuto grazie | pagamento rifiutato | parto adesso | passo domani |
  passo in negozio oggi | peccato | per 2 persone | per due notti | per due persone | piu tardi | posso cambiare data |
  posso cambiare la data | posso cambiare la taglia | posso cambiarlo | posso pagare con paypal | posso passare | posso passare domani |
  prezzo | prezzo per favore | può chiamarmi | qual è il codice | quale codice | quando arriva | quando arriva il mio ordine |
  quando arriva il pacco | quando arriva il rimborso | quando arrivano le scarpe | quando mi arriva | quando spedite | quant'è |
  quanto costa | quanto costa la spedizione | quanto viene | quanto è lo sconto | quella rossa | quelle nere | quello blu |
  questa sera alle 8 | reso | rimborso | rosso | sabato | sabato mattina grazie | salve | scusate il ritardo | scusi |
  settimana prossima | si è rotto | siamo arrivati | siamo in 4 | siete aperti | siete aperti oggi | siete bravissimi |
  sono ancora disponibili | sono arrivata | sono arrivato | sono francesca bianchi | sono fuori | sono in macchina | sono in ritardo |
  sono molto contenta | sono paolo di ieri | sono per strada | spedizione gratuita | stasera | sto arrivando | sto arrivando, 5 minuti |
  stupendo | sul serio | taglia 42 | taglia 42 per favore | taglia m grazie | tanti auguri | tra un'ora | tracking | troppo caro |
  troppo caro per me | tutto perfetto, grazie | un attimo | un attimo per favore | una camera doppia | una s | uno | va benissimo |
  vediamo | venerdì sera | vengo oggi | veniamo domani | venti euro | verde | verso le 6 | vi chiamo domani | vi chiamo dopo |
  vi faccio sapere | vi ringrazio | vorrei cambiare la data | vorrei cambiare taglia | vorrei fare un reso | vorrei il rimborso |
  vorrei prenotare | vorrei prenotare un tavolo | vorrei restituire le scarpe | wow | xl | è arrivato rotto | è arrivato, grazie |
  è troppo grande | è troppo piccolo | è un po' caro`;
