/** What people answer most often and mean nothing by that is to be heard: whole messages. Figures stand for any. */
export const pt = `
  10 euros | 2 ingressos | 5 minutos | 50 reais | a caminho | a que horas abrem | a que horas sai | a vermelha | abre domingo |
  aceita pix | adorei | adoro | adoro a vossa loja | agora não dá | ahahah | ainda esta disponivel | ainda nao chegou | ainda têm |
  amanha | amanhã de manhã | amanhã à tarde | amei | amo essa loja | aqui é a fernanda | as 17h | até breve | até logo |
  até quando é a promoção | até que enfim | boa noite | boa tarde | boa tarde, tudo bem | bom ano | bom dia | bom dia, obrigado |
  bom dia, sou a rita | branco | brigada | cade meu pedido | cadê minha encomenda | café da manhã incluso | calço 39 | cartão recusado |
  chamo-me ana | chega amanhã | chega hoje | chego daqui a 10 minutos | chego em 10 minutos | chegou hoje, obrigado | chegou partido |
  cheguei | como faço a devolução | como faço para devolver | como pago | como posso pagar | cupom não funcionou |
  código de rastreamento por favor | código de rastreio | código inválido | daqui a uma hora | depois | depois das 18h |
  depois de amanhã | depois eu vejo | desculpa | desculpe | dia 15 de agosto | dia 3 | diz que o código é inválido | dois |
  dois bilhetes | dois bilhetes por favor | duas noites | duas passagens por favor | duas por favor | em nome de santos |
  encomenda 30217 | encomenda nº 88213 | entendi | espera por mim | esperem por mim | estou a caminho | estou a chegar | estou aqui |
  estou atrasada | estou chegando | estou muito contente | estou sem dinheiro | estou à porta | está apertado |
  está em nome de ana costa | estão abertos | estão abertos hoje | falei com vocês ontem | fatura por favor | feliz ano novo |
  feliz natal | ficou grande | ficou lindo em mim | ficou pequeno | finalmente | fixe | frete grátis | gostei | gostei muito |
  gosto muito | grande | haha | hmm | hoje | hoje não, obrigada | hoje à noite | hoje à tarde | horário | há desconto |
  ja comprei, obrigada | ja vou | já chegou | já cheguei | já comprei | já encomendei | já enviaram | já estou aqui | já paguei |
  já recebi, obrigada | já reservei | já tenho | liga-me | ligo mais tarde | ligue-me por favor | linda | lindo | lindos |
  link não abre | mais tarde | maravilhoso | maria silva | me espera | me liga | me liga por favor | meu email é ana@gmail com |
  meu nome e joão | meu nome é maria | morada | muito bonita | muito bonito | muito caro | muito caro pra mim | muito giro |
  muito obrigada | muito obrigado | muito satisfeita | mês que vem | na próxima semana | nao consigo pagar | nossa | não abre |
  não aceita o cartão | não chegou nada | não consigo abrir o link | não funciona | não recebi meu pedido | não recebi o código |
  não sei | número 38 | o azul | o azul por favor | o codigo nao funciona | o cupom não funciona | o l obrigada | o link nao abre |
  o link não funciona | o meu nome é pedro | o número do pedido é 5521 | o pequeno-almoço está incluído | o site não abre |
  o voo está no horário | obg | obrigada eu | obrigado | obrigado pela informação | oi | oi sou a juliana | oi tudo bem | ok obrigada |
  ola | onde coloco o código | onde esta a minha encomenda | onde está meu pacote | onde estão | onde fica | onde fica a loja | ops |
  os portes são grátis | os pretos | otimo, obrigada | pagamento recusado | para 2 pessoas | para duas pessoas | parabéns |
  passo aí amanhã | pedido 12345 | pedido n 45871 | pedro | pode ligar-me | pode me ligar | podem ligar | posso alterar a data |
  posso mudar a data | posso pagar por mb way | posso passar aí | posso passar aí amanhã | posso trocar | posso trocar o tamanho |
  preciso da fatura | preciso da nota fiscal | preto | preto tamanho 40 | preço por favor | quais as cores | qual a porta de embarque |
  qual o cupom | qual o endereço | qual o telefone | qual o valor | qual é a morada por favor | qual é o código | qual é o horário |
  qual é o portão | qual é o preço | quando chega | quando chega a minha encomenda | quando chega meu pedido |
  quando chega meu pedido por favor | quando enviam | quando recebo o reembolso | quanto custa | quanto custam | quanto e | quanto tá |
  quanto é o desconto | quarto de casal | quarto duplo por favor | que bom | que dia chega | que giro | que horas fecha |
  que horas é o check-in | que lindo | que lindo vestido | que pena | que tamanhos têm | que vestido lindo | queria devolver os sapatos |
  queria reservar uma mesa | queria trocar por outro tamanho | quero devolver | quero meu dinheiro de volta | quero mudar a data |
  quero o reembolso | quero reservar | quero trocar | quinta-feira | rosa | rsrs | sabado de manha | segunda | segunda feira por favor |
  segunda-feira | semana que vem | sexta à noite | show | somos 4 | sou a joana | sou eu | sou o carlos | sábado | só um minuto |
  ta bom obrigada | talvez | talvez para o mês que vem | tamanho 42 | tamanho 42 por favor | tamanho g por favor | tamanho m |
  tem café da manhã | tem desconto | tem em preto | tem frete gratis | tem o 40 | tem tamanho g | tem vaga | tenha um bom dia |
  tenho que pensar | tenho uma reserva | terça | to a caminho | to aqui na frente | to chegando | tudo bem e você | tá caro |
  têm em azul | uau | um momento | valeu | veio a cor errada | veio errado | veio o produto errado | veio quebrado | vermelho |
  vou falar com a minha mulher | vou já | vou me atrasar | vou pensar | vou pensar, obrigada | vou ver | vou ver com meu marido |
  vou ver, obrigado | xl | às 10h30 | às 5 | é a maria | é caro | é o joão de ontem | ótimo`;
