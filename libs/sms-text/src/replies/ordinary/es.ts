/** What people answer most often and mean nothing by that is to be heard: whole messages. Figures stand for any. */
export const es = `
  10 euros | 2 adultos y 2 niños | a las 17:30 | a las 5 | a lo mejor | a nombre de isabel martín | a nombre de luis |
  a partir de las 4 | a que hora abris | a que hora llega el paquete | a que hora sale el autobus | a qué hora abren |
  a qué hora cierran | a qué hora es la entrada | a qué hora llega | a qué hora sale el vuelo | a qué número llamo | a ver si puedo |
  abren hoy | abren los domingos | ah | ah vale | ahora no tengo dinero | ahora te llamo | ahora voy | antonio | aun no ha llegado |
  buen día | buenas noches | buenas tardes | buenas, soy javier | buenos dias | buenos días, mi nombre es rosa | como lo devuelvo |
  como pago | como se paga | cual es el codigo | cuando cobre | cuando llega | cuando llega mi pedido | cuando me devolveis el dinero |
  cuando me yega el paquete | cuanto cuesta | cuanto es con envio | cuanto tarda en llegar | cuanto vale | cuantos dias tarda |
  cuatro billetes por favor | cuál es la dirección | cuándo me devuelven el dinero | cuándo me llega | cuánto es |
  cuánto tarda el envío | cómo | de camino | de verdad | deacuerdo | del 10 al 17 de agosto | direccion por favor | dirección |
  donde esta mi paquete | donde estais | donde estan | dos | dos entradas | dos entradas por favor | déjame pensarlo |
  dónde está la tienda | dónde está mi pedido | dónde pongo el código | el 15 de mayo | el 39 | el azul | el codigo no es valido |
  el codigo no funciona | el desayuno está incluido | el día 3 | el enlace no funciona | el envío es gratis | el jueves mejor |
  el link no funciona | el lunes | el martes por la tarde | el mes que viene | el número de pedido es 77410 | el pago no pasa |
  el primero | el proximo mes | el rojo | el sabado por la mañana | el segundo | el sábado | el verde gracias | el viernes a las 6 |
  en 10 minutos estoy ahí | en 15 minutos estoy | en cuántos días llega | en media hora | en negro | en una hora | envio gratis |
  es demasiado caro | es muy caro | esperame por favor | espérame | espéreme, por favor | esta confirmada mi reserva | esta enviado |
  esta noche | esta rota la cremallera | esta tarde | este fin de semana | estoy aquí | estoy de camino | estoy en casa |
  estoy en la puerta | estoy en la tienda | estoy llegando | estoy muy contento | está confirmada la reserva | está disponible |
  está roto | excelente | falta un artículo | felices fiestas | feliz año nuevo | feliz navidad | genial | gracias a vosotros |
  gracias por avisar | gracias por la información | grande | grasias | guau | ha llegado roto | habitacion doble por favor |
  hacen descuento | hacen envíos a canarias | hasta cuando dura la promocion | hasta cuándo es la oferta | hasta mañana |
  hasta que hora estan | hay descuento | hay en talla m | hay otros colores | hay parking | hay plazas | hmm | hola | hola soy laura |
  hola, buenos días, cómo están | hola, soy ana | horario | hoy | hoy no puedo | hoy por la tarde | ida y vuelta | igualmente |
  igualmente, gracias | incluye desayuno | incluye el desayuno | jaja | jajaja | jajajaja | jeje | juan perez | la azul por favor |
  la blanca | la maleta esta incluida | la próxima semana | la página no carga | la semana que viene | la talla l | la web no va |
  llamame | llamame por favor | llega hoy | llega mañana | llego en 10 minutos | llego en 5 min | llego roto | llego tarde perdon |
  llego un poco tarde | llámame mañana | llámeme, por favor | lo hablo con mi marido | lo habéis enviado ya | lo pienso y le aviso |
  lo pienso y te digo | lo siento | lo tenéis en azul | lo tienen en rojo | lo tienes en negro | lo voy a pensar | los dos | luego |
  luego lo miro | lunes | manana | maría garcía | mas tarde lo miro | mañana por la mañana | mañana por la tarde | me da error |
  me encanta | me encanta el vestido | me encanta su tienda | me encanta vuestra tienda | me encantan | me encantan los zapatos |
  me encanto | me envían la factura | me falta una camiseta | me gusta | me gusta mucho | me gustan mucho |
  me gustaría devolver unos zapatos | me han enviado otro | me llamas luego | me llamo carmen | me llamo jose | me lo pensare |
  me lo pienso | me mandas la factura porfa | me parece bien | me pasas el seguimiento porfa | me pasas la direccion | me pueden llamar |
  me puedes llamar | me queda grande | me queda pequeño | me queda perfecto | me quedan pequeños | me rechaza la tarjeta |
  me sale error al pagar | mediana | mi correo es ana@gmail com | mi nombre es lucia | mi nombre es pedro lópez | mi pedido es el 30217 |
  mi reserva es la 20935 | mi teléfono es el 600123456 | miercoles | muchas gracias | muchisimas gracias | muy bien | muy bonito |
  muy buen servicio | muy buena calidad | muy buena tienda | muy caro para mi | muy contenta | muy contenta con la compra | más tarde |
  n pedido 55128 | necesito factura por favor | necesito la factura | negro | no abre el enlace | no acepta mi tarjeta |
  no es la talla que pedí | no estoy en casa | no funciona | no me deja pagar | no me deja poner el código | no me funciona el código |
  no me ha llegado | no me ha llegado el código | no me ha llegado el pedido | no me han devuelto el dinero | no me va el codigo |
  no puedo abrir el link | no puedo pagar | no se abre | nos vemos pronto | ok gracias | oki | otro dia lo compro | otro día |
  para 2 personas | para 4 personas, gracias | para dos personas | pasado mañana | paso mañana a recogerlo | pedido 12345 |
  pedido numero 48213 | pequeña porfa | perdon | podéis llamarme | por la mañana | por la tarde | precio | precio por favor | preciosa |
  precioso | proxima semana | puedo cambiar la fecha | puedo cambiar la talla | puedo cambiarlo | puedo llevar maleta |
  puedo pagar a plazos | puedo pagar en efectivo | puedo pasar hoy | puedo pasar por la tienda | puedo recogerlo en tienda | que |
  que bien | que bonita | que bonito | que caro | que guay | que horario teneis | que lindos | que pena | que precio tienen |
  que puerta de embarque | que tenga un buen día | que tengas un buen día | que vestido tan bonito | queda alguno | quedan |
  quiero 2 billetes | quiero 2 porfavor | quiero cambiar la talla | quiero cambiarlo por otro | quiero devolver el pedido |
  quiero devolverlo | quiero dos | quiero hacer una devolucion por favor | quiero hacer una devolución | quiero mi reembolso |
  quiero reservar | quiero reservar para el sabado | quisiera hacer una reserva | qué bonitos | qué chulo | qué horario tienen |
  qué lindo | qué precio tiene | qué puerta es | qué vestido más bonito | recibido | recibido, gracias | reserva 8841 | rojo |
  salgo ahora | saludos | se admiten perros | se puede cambiar | se puede cambiar el día | se puede devolver |
  se puede pagar con paypal | sigue disponible | somos 3 | somos dos adultos y un niño | son 25 euros | soy carlos | soy cliente |
  soy cliente vuestra | soy juan, el de ayer | soy la chica de ayer | soy maria | talla 38 | talla 42 por favor | talla m |
  tarjeta rechazada | te aviso | teneis la talla l | tengo que preguntar a mi mujer | tienen algún descuento | tienen talla 44 |
  todavía está disponible | todavía hay | todavía no me llega | todo perfecto, muchas gracias | toy llegando | tres | un saludo |
  una habitación doble | una s | uno | ups | vale gracias | vaya | viernes | voy | voy de camino | voy para alla | wow | xl |
  ya estoy aqui | ya está enviado | ya he pagado | ya hemos llegado | ya llego gracias | ya llegue | ya lo compre | ya lo han enviado |
  ya lo he comprado gracias | ya me llegó, gracias | ya pagué | ya tengo uno | ya voy`;
