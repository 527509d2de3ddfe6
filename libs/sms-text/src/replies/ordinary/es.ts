/** What people answer most often and mean nothing by that is to be heard: whole messages. Figures stand for any. */
export const es = `
  2 adultos y 2 niños | 2 billetes por favor | 3 de mayo | 4 entradas | 5 minutos | 50 euros | a las 17:00 | a las 5 | a lo mejor |
  a nombre de isabel martín | a nombre de lucia | a nombre de luis | a nombre de martínez | a partir de las 4 | a que hora abren |
  a que hora abris | a que hora cierran | a que hora llega | a que hora llega el paquete | a que hora sale | a que hora sale el autobus |
  a que numero llamo | a qué hora es la entrada | a qué hora sale el vuelo | a ver si puedo | abren el domingo | abren hoy |
  abren los domingos | ah | ah vale | ah, ok | ahora te llamo | ahora voy | ana lópez | aun no ha llegado | blanco | buen día |
  buen fin de semana | buenas | buenas noches | buenas tardes | buenas, soy javier | buenos días | buenos días, mi nombre es rosa |
  carlos ruiz | casi llego | como lo devuelvo | como pago | cual es el codigo | cuando cobre | cuando cobre lo compro | cuando llega |
  cuando llega mi pedido | cuando me devolveis el dinero | cuando me llega el paquete | cuando me yega el paquete | cuanto cuesta |
  cuanto es | cuanto es con envio | cuanto es el envio | cuanto tarda el envio | cuanto tarda en llegar | cuanto vale |
  cuantos dias tarda | cuatro billetes por favor | cuál es la dirección | cuándo me devuelven el dinero | cuándo me llega |
  cuándo me llegará | cuánto descuento | cuánto tarda | cómo hago una devolución | cómo reservo | cómo se paga | de camino | deacuerdo |
  del 10 al 15 | del 10 al 17 de agosto | demasiado caro para mí | desde madrid | después lo compro | direccion por favor | dirección |
  donde esta la tienda | donde esta mi paquete | donde estais | donde estan | dos | dos adultos y un niño | dos entradas |
  dos entradas por favor | dos noches | dos, por favor | déjame pensarlo | dónde está mi pedido | dónde pongo el código | el 15 de mayo |
  el 39 | el azul | el codigo no es valido | el codigo no funciona | el cupon no funciona | el código no va | el desayuno está incluido |
  el domingo | el día 3 | el enlace no abre | el enlace no funciona | el envio es gratis | el jueves mejor | el link no funciona |
  el lunes | el martes por la mañana | el martes por la tarde | el mes que viene | el número de pedido es 77410 | el pago no pasa |
  el pequeño | el primero | el proximo mes lo compro | el próximo mes | el rojo | el sabado | el sabado por la mañana | el segundo |
  el verde | el verde gracias | el viernes a las 6 | en 10 minutos estoy | en 10 minutos estoy ahí | en agosto | en cuántos días llega |
  en media hora | en negro | en negro, por favor | en una hora | entendido | envio gratis | es demasiado caro | es muy caro |
  es preciosa | esperame por favor | esperame porfa | espérame | espéreme por favor | esta confirmada mi reserva | esta disponible |
  esta enviado | esta enviado ya | esta noche | esta rota la cremallera | esta tarde | este fin de semana | estoy aqui |
  estoy de camino | estoy en camino | estoy en casa | estoy en la puerta | estoy en la tienda | estoy encantada | estoy fuera |
  estoy llegando | estoy muy contenta | estoy muy contento | estupendo | está a nombre de antonio | está abierto hoy |
  está confirmada la reserva | está roto | excelente | excelente servicio | falta un artículo | falta una camiseta | felices fiestas |
  feliz año nuevo | feliz navidad | fernández | genial | genial, gracias | gracias a vosotros | gracias por avisar |
  gracias por la informacion | gracias por todo | grande | grasias | guau | ha llegado roto | habitacion doble por favor |
  hacen descuento | hacen envíos a canarias | hasta cuando | hasta cuando dura la promocion | hasta cuándo es la oferta | hasta mañana |
  hasta que hora estan | hay descuento | hay en talla 40 | hay en talla m | hay más colores | hay otros colores | hay parking |
  hay plazas | hay stock | hermoso | hmm | hola | hola buenas | hola, buenos días | hola, buenos días, cómo están | hola, soy ana |
  hola, soy laura | horario | horario por favor | hoy | hoy por la tarde | ida y vuelta | igualmente | igualmente, gracias |
  incluye desayuno | incluye el desayuno | incluye maleta | isabel, pedido 5519 | jaja | jajaja | jajajaja | jeje | juan perez | la 40 |
  la azul por favor | la blanca | la direccion por favor | la factura por favor | la grande | la m | la maleta esta incluida |
  la pagina no carga | la proxima semana | la semana que viene | la talla l | la web no funciona | la web no va | la xl | las negras |
  llamame | llamame cuando puedas | llega hoy | llega mañana | llego en 10 minutos | llego en 5 min | llego roto | llego tarde, perdón |
  llego un poco tarde | llámame mañana | llámame por favor | llámeme, por favor | llámenme mañana | lo consulto con mi marido |
  lo hablo con mi marido | lo hablo con mi mujer | lo habéis enviado ya | lo pensare | lo pienso y le aviso | lo pienso y te digo |
  lo puedo cambiar | lo puedo devolver | lo tenéis en azul | lo tienen en negro | lo tienen en rojo | lo tienes en negro |
  lo tienes en rojo | lo voy a pensar | los dos | luego lo miro | luego lo veo | lunes | manana | maría garcía | mas tarde |
  mas tarde lo miro | mañana a las 10 | mañana por la mañana | mañana por la tarde | me da error | me encanta | me encanta el vestido |
  me encanta su tienda | me encanta vuestra tienda | me encantan | me encantan los zapatos | me encanto | me encantó, gracias |
  me envían la factura | me falta una camiseta | me gusta | me gusta mucho | me gustan mucho | me gustan todos |
  me gustaría devolver unos zapatos | me han cobrado dos veces | me han enviado otro | me interesa | me interesa, precio |
  me llamas luego | me lo pensare | me lo pienso | me lo voy a pensar | me mandas la factura | me mandas la factura porfa |
  me parece bien | me pasas el seguimiento porfa | me pasas la direccion | me puede llamar | me pueden llamar | me puedes llamar |
  me queda chico | me queda grande | me queda pequeño | me queda perfecto | me quedan pequeños | me rechaza la tarjeta | me sale error |
  me sale error al pagar | mediana | mi correo es ana@gmail com | mi pedido es el 30571 | mi reserva es la 20935 |
  mi teléfono es el 600123456 | miercoles | mil gracias | muchas gracias | muchas grcias | muchisimas gracias | muy bien | muy bonito |
  muy buen servicio | muy buena calidad | muy buena tienda | muy caro | muy caro para mi | muy contenta | muy contenta con la compra |
  muy contento con la compra | n pedido 55128 | necesito factura | necesito factura por favor | necesito la factura | negro |
  no abre el enlace | no acepta mi tarjeta | no es la talla que pedí | no estoy en casa | no funciona el código | no me abre el enlace |
  no me aplica el descuento | no me deja pagar | no me deja poner el código | no me funciona el codigo | no me ha llegado |
  no me ha llegado el código | no me ha llegado el pedido | no me ha llegado nada | no me han devuelto el dinero |
  no me llega el codigo | no me va el codigo | no puedo abrir el link | no puedo pagar | no se abre | no sé | no tengo código |
  nos vemos pronto | número de pedido 7742 | ok gracias | oki | otro dia lo compro | para 2 | para 2 personas |
  para 4 personas, gracias | para dos personas | pasado mañana | paso esta tarde | paso mañana a recogerlo | pedido 12345 |
  pedido numero 48213 | pequeña porfa | perdon | perfeto | podéis llamarme | por la mañana | por la mañana mejor | por la tarde |
  precio | precio por favor | preciosa | precioso | proxima semana | puedo cambiar la fecha | puedo cambiar la talla | puedo cambiarlo |
  puedo devolverlo | puedo llamar | puedo llevar maleta | puedo pagar a plazos | puedo pagar con tarjeta | puedo pagar en efectivo |
  puedo pasar hoy | puedo pasar mañana | puedo pasar por la tienda | puedo recogerlo en tienda | que bien | que bonito | que bonitos |
  que caro | que chulo | que horario teneis | que lindo | que lindos | que pena | que precio tienen | que puerta |
  que puerta de embarque | que tallas hay | que tengas buen dia | que vestido mas bonito | queda alguno | quedan | quedan habitaciones |
  quiero 2 billetes | quiero 2 porfavor | quiero cambiar la fecha | quiero cambiar la talla | quiero cambiarlo |
  quiero cambiarlo por otro | quiero devolver el pedido | quiero devolverlo | quiero dos | quiero hacer una devolucion por favor |
  quiero hacer una devolución | quiero hacer una reserva | quiero mi reembolso | quiero reservar | quiero reservar para el sabado |
  quisiera hacer una reserva | quizás mañana | qué bonita | qué guay | qué horario tienen | qué precio tiene | qué puerta es |
  qué suerte | qué vestido tan bonito | recibido | recibido, gracias | reserva 88214 | rojo | salgo ahora | se admiten perros |
  se han equivocado de talla | se puede cambiar | se puede cambiar el día | se puede devolver | se puede pagar con bizum |
  se puede pagar con paypal | sigue disponible | sobre las 8 | solo uno | somos 4 | somos dos adultos | somos dos adultos y un niño |
  son 25 euros | soy cliente | soy cliente vuestra | sábado por la mañana | sí, estoy en casa | talla 38 por favor | talla 42 | talla m |
  tarjeta rechazada | te aviso | teléfono | teneis la talla l | tengo que preguntar | tengo que preguntar a mi mujer | tiene descuento |
  tienen algún descuento | tienen la talla s | tienen talla 44 | todavia no me llega | todavía está disponible | todavía hay |
  todavía no ha llegado | todavía queda | todo muy bien, gracias | todo perfecto | todo perfecto, muchas gracias | toy llegando | tres |
  un momento | un momento, por favor | una habitación doble | una l porfa | una noche | una s | uno | ups | vale, gracias |
  viene con un defecto | viernes | voy | voy de camino | voy para alla | wow | xl | y mi reembolso | ya estoy aquí | ya está enviado |
  ya está reservado | ya ha llegado | ya he llegado | ya he pagado | ya hemos llegado | ya llego gracias | ya llegue | ya lo compre |
  ya lo han enviado | ya lo he comprado | ya lo he comprado gracias | ya me llegó, gracias | ya pagué | ya salió mi pedido |
  ya soy clienta | ya tengo la reserva | ya voy`;
