/** Words near a stop word that people mean as they write them; a search for misspelt words leaves them alone. */
export const everydayWords: ReadonlySet<string> = new Set(
  `canada shop top policy policies step stow spot post stoop strop slop store story store stone stole stood stock stoppt stops stopped stopper stopping
  atop swop drop prop crop chop flop hop pop mop cop laptop sop soup snap star start stay staff sta sto stai step steps stamp
  stump stomp stuck stand remote removed remover evoke revoked canal cancer cancelled canceled canceling cancelling candle
  quite quiet quick ended and send end eend spend lend bend mend tend trend friend stops topp tops shot short sport sports
  stato stati stata stesso topo tipo stoppa anmelden angemeldet abgemeldet gemeldet aanmelden aangemeld pagar pagare sagen
  pasta busta festa gesta testa resta costa posta pesta vasta casta basto bajo bajos caja faja raja paja hoja alta altos salta
  napisz wpisz zapisz opisz spisz przepisz dopisz podpisz zapis wypis messy massage massages tent tests test next taxi tests
  sender sanding listing lists lost last lust lift receipt received receiver receives recipes recipe reserve reserves text
  marked market markets offered offer other others nother another notes noted note never fever lever clever seven sent scent
  contract contracts content contents contest mention mentions sands tending ending vending landing please place places phase
  phrase phases parada parado paradas parar parte partes parcel parcels para pare pareo pare paris prix prise pris premium
  arriver arrive arrives arrivee arrivees arrivera arrivons rester restez relever envoyer envoye envoyee envoyes annuel
  annuelle annulee annule menage mensaje message messages passage cancelado cancelada cancelo cancelou salir saler sali
  terminal termina termine termino terminar determinar number member numbers cumber lumber remember numbered there three
  these those theme then thanks thank think thing things texture texte textes textil block blocks black blocking clocked
  stopover write writes white wrote wroten wrong wring strong along annoy enjoy enjoying enjoyed enjoys join joint joining
  bestellen bestellt bestelle gestellt bestellung bestelling bestellingen bestellungen bestel bestelen unterwegs werden
  wenden senden sendung sender gesendet nachricht nachrichten kunde kunden kundin gruppe ruhe reihe reife interested
  interesting interessiert interesse subscribe subscribed subscriber resubscribe subscription deliver delivers delivered
  delivery deliveries clever liver live lives alive leave leaves loved love lover loves lowes would could should wouldnt`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Stop words of one language that are everyday words of others: they count only for people who speak the language. */
export const ambiguousWords: ReadonlySet<string> = new Set(
  'red fine via tire some son sir band pois peru fi nic ting tt tui tama sai saia wissen kein ruhe bort nog slut slet tutup'.split(
    ' ',
  ),
);
