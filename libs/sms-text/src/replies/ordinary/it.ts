/** What people answer most often and mean nothing by that is to be heard: whole messages. Figures stand for any. */
export const it = `
  10 euro | 2 adulti e 1 bambino | 2 biglietti | 2 biglietti grazie | 5 minuti | 5 minuti e arrivo | a che ora aprite |
  a che ora il check in | a che ora parte | a che ora passa il corriere | a nome bianchi | a nome di esposito | a nome ferrari |
  a nome ferrari per favore | ah | ah ok | ahah | ahahah | ahahaha | alle 10 30 | alle 17 | aperti domenica | arriva domani |
  arriva oggi | arrivato | arrivato tutto | arrivo | arrivo fra 5 min | arrivo subito | arrivo tra 10 minuti | articolo sbagliato |
  aspetta | aspettami | aspettami per favore | aspettatemi | aspetto i saldi | avete il 40 | avete la m | avete la taglia 46 |
  avete la taglia l | avete mandato il colore sbagliato | avete sbagliato colore | avete spedito | avete un numero di telefono |
  bel negozio | belle scarpe | bellissima | bellissimi | bellissimo | bello | bene | benissimo | bianco o beige | bianco per favore |
  buon anno | buon anno anche a voi | buon giorno | buon natale a tutti | buon natale anche a voi | buona serata anche a voi |
  buonasera | buone feste | buone feste a tutti | buongiorno | buongiorno a tutti | buongiorno a voi, grazie | buongiorno, sono giulia |
  c'è anche in blu | c'è il parcheggio | c'è in blu | c'è la 44 | c'è posto | c'è uno sconto | camera matrimoniale grazie |
  camera matrimoniale per favore | capito | carino | carta rifiutata | ce l'avete in nero | che bel vestito | che bella | che belle |
  che bello | che binario | che colori ci sono | che gate è | che orari fate | che peccato | che prezzo ha | che taglie avete |
  chiamami | chiamatemi | chiedo a mio marito | ci devo pensare | ci penserò | ci penso | ci penso e vi dico | ci penso, grazie |
  ci sono ancora posti | ci sono sconti | ci vediamo lì | ciao come va | codice non valido | codice tracking | cognome esposito |
  colazione inclusa | come faccio il reso | come pago | come si fa il reso | come si paga | con quale corriere | dal 10 al 15 agosto |
  devo chiedere a mia moglie | disponibile | domani | domani mattina | domani pomeriggio | dopo guardo | dopo le 18 | dopodomani |
  dov'è il mio ordine | dov'è il negozio | dove il mio pacco | dove metto il codice | dove si trova il negozio | dove si trova il pacco |
  dove siete | dove siete di preciso | due | due biglietti | due biglietti per favore | due per favore | e disponibile |
  e stato spedito | e' arrivato rotto | evviva | fantastico | fate sconti | fattura per favore | figo | finalmente |
  fino a quando l'offerta | fino a quando vale l'offerta | forse | fra mezz'ora | giovedì | già comprato | già preso, grazie | grande |
  grazie a te | grazie a voi | grazie dell'informazione | grazie di tutto | grazie e buona giornata | grazie infinite | grazie mille |
  grazie per gli auguri | grazie per l'informazione | grazie per lo sconto | grazie, buona giornata anche a voi | grz | haha |
  ho capito, grazie | ho gia ordinato | ho già prenotato | ho pagato | ho una prenotazione | il 15 agosto | il 3 | il 3 maggio |
  il 39 grazie | il bagaglio è compreso | il bagaglio è incluso | il codice non funziona | il codice non va |
  il codice sconto non funziona | il codice è scaduto | il cognome è romano | il link non funziona | il link non si apre |
  il link non va | il mese prossimo | il mio ordine è il 30217 | il nome è chiara | il numero è 20456 | il pacco non e arrivato |
  il pagamento non va | il primo | il sito non funziona | il sito non va | il volo è in orario | indirizzo | l'ho gia comprato |
  l'ho già comprato, grazie | la 44 | la adoro | la colazione è compresa | la colazione è inclusa | la l | la mia mail è anna@gmail com |
  la mia mail è anna@libero it | la prossima settimana | la ringrazio | la spedizione è gratis | la spedizione è gratuita | lo adoro |
  lo avete in rosso | lunedi mattina | lunedì | lunedì va bene | magari | magari il mese prossimo | manca un pezzo | martedì prossimo |
  martedì va bene | media | meglio giovedì | meraviglioso | mercoledi mattina | mese prossimo | mi chiami | mi chiami per favore |
  mi dice codice non valido | mi dà errore | mi fate lo sconto | mi manda il tracking | mi manda il tracking per favore |
  mi manda l'indirizzo | mi manda l'indirizzo per favore | mi mandate la fattura | mi piacciono | mi piacciono tutti | mi piace |
  mi piace molto | mi piace tantissimo | mi potete chiamare | mi puoi chiamare | mi può mandare la fattura | mi può richiamare |
  mi rifiuta la carta | mi rimandate il link | mi serve la fattura | mi sta benissimo | mi sta grande | mi sta stretto |
  mi è arrivata la taglia sbagliata | molto bello | molto carino | molto soddisfatto | ne vorrei due | nero | nero taglia l |
  non accetta la carta | non ho ricevuto il rimborso | non ho ricevuto niente | non mi fa pagare | non mi prende il codice |
  non mi è arrivato il codice | non mi è arrivato il pacco | non posso parlare ora | non riesco a entrare | non riesco a pagare |
  non riesco ad accedere | non riesco ad aprire il link | non si apre | non so | non è ancora arrivato | non è ancora arrivato niente |
  non è arrivato | non è quello che ho ordinato | numero 38 | numero di spedizione per favore | numero di tracking | oggi |
  oggi pomeriggio | ok grazie | ops | ops, scusate | orari | ordine 12345 | ordine n 48213 | ordine numero 7781 | ottimo |
  ottimo grazie | ottimo servizio | pacco ricevuto | pacco ricevuto grazie | pagamento non riuscito | pagamento rifiutato |
  parto adesso | passo domani | passo in negozio oggi | peccato | per 4 persone | per due notti | per due persone | per me va bene |
  porto il 39 | posso cambiare data | posso cambiare la data | posso cambiare la taglia | posso cambiarlo | posso chiamarvi |
  posso pagare alla consegna | posso pagare con paypal | posso passare | posso passare domani | posso passare oggi | posso restituirlo |
  posso spostare la prenotazione | prenotazione 5567 | prenotazione a nome conti | prezzo | prezzo per favore | può chiamarmi |
  qual è il codice | quale codice | quale gate | quando arriva | quando arriva il mio ordine | quando arriva il pacco |
  quando arriva il rimborso | quando arrivano le scarpe | quando mi arriva | quando spedite | quant'è | quanti giorni ci vogliono |
  quanto costa | quanto costa la spedizione | quanto costano | quanto viene | quanto è lo sconto | quella nera per favore |
  quella rossa | quelle nere | quello blu | questa sera alle 8 | reso | rimborso | rimborso non ancora ricevuto | rossa | rossi laura |
  rosso | sabato | sabato mattina grazie | salve | scusa | scusate il ritardo | settimana prossima | si può pagare a rate | si è rotto |
  siamo arrivati | siamo in 4 | siamo in tre | siete aperti | siete aperti oggi | siete bravissimi | sono ancora disponibili |
  sono arrivata | sono arrivato | sono fuori | sono in macchina | sono in ritardo | sono molto contenta | sono per strada |
  sono qui fuori | sono una vostra cliente | spedizione gratis | spedizione gratuita | stasera | stasera alle 8 | stiamo arrivando |
  sto ancora aspettando | sto arrivando | sto arrivando, 5 minuti | stupendo | taglia 42 | taglia 42 grazie | taglia 42 per favore |
  taglia m | taglia m grazie | taglia sbagliata | tanti auguri | ti faccio sapere domani | tra un'ora | tracking | tre per favore |
  troppo caro | troppo caro per me | tutti e due | tutto ok | tutto perfetto, complimenti | tutto perfetto, grazie | un attimo |
  un attimo per favore | un momento per favore | una camera doppia | una l | una notte | una s | uno | uno solo | va benissimo |
  vale anche in negozio | vediamo | venerdi sera | vengo oggi | veniamo domani | venti euro | verde | verso le 10 | vi chiamo domani |
  vi chiamo dopo | vi faccio sapere | vi ringrazio | vorrei cambiare la data | vorrei cambiare taglia | vorrei fare un reso |
  vorrei il rimborso | vorrei prenotare | vorrei prenotare per due | vorrei prenotare un tavolo | vorrei restituire le scarpe | wow |
  xl | è ancora disponibile | è arrivata rotta | è arrivato, grazie | è troppo grande | è troppo piccolo | è un po' caro`;
