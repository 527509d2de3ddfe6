/** What people answer most often and mean nothing by that is to be heard: whole messages. Figures stand for any. */
export const fr = `
  10 euros | 18h30 | 2 adultes et 2 enfants | 2 places s'il vous plaît | 2 svp | 4 personnes | 50 euros max | a 17h | a bientot | ah |
  ah bon | ah d'accord | ah ok | aller simple | aller-retour | appelez moi svp | appelez-moi | appelle moi | après-demain |
  attendez moi svp | attendez-moi | attends moi | au nom de moreau | aujourd'hui | aujourdhui svp | avez-vous un numéro de suivi |
  bien reçu | bien reçu merci | bjr | blanc ou beige | bof | bon week-end | bonjour | bonjour c'est pierre d'hier | bonjour madame |
  bonjour, c'est sophie | bonjour, comment allez-vous | bonne année | bonne année et bonne santé | bonne journee a vous | bonne journée |
  bonne nuit | bonne soirée | bonnes vacances | bonsoir | bravo | c combien | c ou | c'est bon pour moi | c'est combien |
  c'est combien la livraison | c'est en stock | c'est expédié | c'est la dame de ce matin | c'est maria | c'est moi | c'est nicolas |
  c'est noté | c'est où | c'est parfait | c'est pas ce que j'ai commandé | c'est pas la bonne taille |
  c'est quelle porte d'embarquement | c'est son mari | c'est sous garantie | c'est toujours disponible | c'est trop cher |
  c'est trop petit | c'est très beau | c'est valable jusqu'à quand | c'est vrai | ca arrive quand | carte refusee | ce matin |
  ce n'est pas la bonne couleur | ce n'est pas le bon article | ce soir | ce week-end | cet après-midi | cette robe est superbe |
  chambre double | chouette | code expiré | code invalide | colis recu merci | combien | combien ça coûte | commande 12345 |
  commande n°45872 | comment faire un retour | comment je paye | comment je renvoie le colis | comment payer | cool | cordialement |
  coucou | côté fenêtre svp | dans quelle ville | dans une heure | demain | demain après-midi | demain matin | demain soir si possible |
  deux | deux billets svp | dommage | dossier 7741 | du 3 au 10 août | du 40 | déjà acheté | elle me va très bien | en l merci |
  en route | en vert | encore disponible | enfin | genial | haha | hmm | horaires d'ouverture | il en reste | il est où mon colis |
  il faut prendre rendez-vous | il manque un article | il manque une chaussure | il y a la piscine | il y a un parking |
  il y a une promo | j'adore votre boutique | j'ai bien reçu mon colis | j'ai deja commandé | j'ai déjà acheté merci |
  j'ai oublié mon mot de passe | j'ai pas eu le code | j'ai payé | j'ai perdu le ticket de caisse | j'ai renvoyé le colis |
  j'ai rien recu | j'ai été débitée deux fois | j'aime bcp | j'aime beaucoup | j'arrive dans 10 minutes | j'arrive dans 5 min |
  j'arrive tout de suite | j'attends la paye | j'attends les soldes | j'attends toujours mon colis | j'en parle à mon mari |
  j'en prends trois | j'en veux 2 | jadore | jarrive | je dois demander à ma femme | je fais du 38 | je l'ai déjà |
  je m'appelle julie martin | je m'appelle marie | je me suis trompée de taille | je n'ai pas reçu la facture |
  je n'ai pas reçu le code | je n'ai pas reçu mes billets | je n'ai pas reçu mon colis | je n'ai rien reçu |
  je n'arrive pas à me connecter | je ne comprends pas | je ne serai pas là demain | je pars du travail | je pars maintenant |
  je passe demain | je passerai samedi | je peux changer la date | je peux passer | je peux passer demain |
  je peux payer en plusieurs fois | je peux vous appeler | je peux échanger | je recois quand mon colis | je recommande | je reflechis |
  je serai là dans 10 min | je serais la a 15h | je suis arrivé | je suis arrivée | je suis client depuis longtemps |
  je suis cliente chez vous | je suis dans les bouchons | je suis devant | je suis devant le magasin | je suis en retard désolée |
  je suis en route | je suis la | je suis la maman de lucas | je suis passée hier au magasin | je suis sur le parking |
  je suis tres contente merci | je te tiens au courant | je vais réfléchir | je vais réfléchir merci | je vais voir |
  je vais y réfléchir | je veux retourner un article | je veux un remboursement | je veux être remboursée | je viens | je viens ce soir |
  je voudrais annuler ma réservation | je voudrais changer de taille | je voudrais faire un retour | je voudrais reserver une chambre |
  je voudrais réserver | je voudrais un rdv | je voudrais une facture | je voudrais échanger svp | je vous appelle ce soir |
  je vous rappelle | je vous redis | jeudi prochain | jolie robe | joyeux noël à toute l'équipe | l'adresse |
  l'application ne s'ouvre pas | la bleue svp | la facture svp | la fermeture est abîmée | la livraison est gratuite |
  la noire s'il vous plaît | la petite | la rose en taille s | la semaine prochaine | la taille est parfaite |
  laissez le colis chez le voisin | le 15 juillet | le 3 | le bleu | le code marche pas | le code ne marche pas |
  le code promo ne fonctionne pas | le grand modèle | le lien marche pas | le lien ne marche pas | le lien ne s'ouvre pas |
  le livreur n'est pas passé | le livreur passe à quelle heure | le mois prochain | le mois prochain peut-être |
  le paiement ne passe pas | le paiement passe pas | le petit déjeuner est inclus | le premier | le prix svp | le site bug |
  le site ne marche pas | le suivi ne marche pas | le train part à quelle heure | le vol est à l'heure | le week end prochain |
  leroy camille | les bagages sont compris | les chaussures sont très belles | les chiens sont acceptés | les deux |
  les retours sont gratuits | les soldes commencent quand | livraison gratuite | livraison rapide, merci | lol | lundi | lundi matin |
  m bernard | ma carte est refusée | ma carte ne passe pas | ma commande est partie | ma réservation est confirmée | magnifique | mardi |
  mardi à 14h | mdr | merci a toi | merci bcp | merci beaucoup | merci c'est gentil | merci de votre réponse | merci infiniment |
  merci pour l'info | merci pour l'information | merci pour votre message | merci à vous | mercredi | mince | mme durand |
  mon code est refusé | mon colis est expédié | mon mail c'est julie@exemple fr | mon nom est dupont | monsieur petit | noir |
  nous sommes là | numéro client 90211 | numéro de commande 784512 | numéro de suivi svp | née le 12/05/1985 | oh | ok merci |
  ok ça marche | on arrive | on arrive dans un quart d'heure | on est là | on peut arriver à quelle heure | on peut payer par paypal |
  on verra | ou en est ma commande svp | ou est mon colis | oups | oups désolée | ouvert demain | où en est ma commande |
  où mettre le code | où êtes-vous | paiement refusé | pardon | pas cette fois | pas de problème | pas de souci | pas encore remboursée |
  pas encore reçu | pas les moyens en ce moment | pas tout de suite | petit dej compris | petit retard, j'arrive | peut etre plus tard |
  peut-être | plus tard | plus tard merci | pointure 39 | pour 2 personnes svp | pour deux personnes | pouvez-vous me rappeler | prix |
  quand est-ce que ça arrive | quand serai-je remboursé | quand vais-je recevoir mon colis | quel est le prix | quel est votre numéro |
  quel prix | quel quai | quelle belle robe | quelle est l'adresse | quelle porte | quelles couleurs | quelles tailles avez-vous |
  quels sont vos horaires | quoi | rappelez moi demain | ravie de ma commande | remboursement svp | rouge | réf 20458 | salut | samedi |
  samedi a 10h | semaine prochaine plutôt | super | super magasin | super merci | superbe | sur tout le magasin | sympa |
  taille 38 s'il vous plait | taille 42 | taille 42 svp | taille m | top | toujours dispo | tres bien merci | tres jolie |
  tres satisfait | trois | trop beau | trop belle | trop cher pour moi | trop cool | trop grand | trop mignon | très bien |
  très bon accueil | très contente | très joli | très satisfaite | tu peux m'appeler | un | un billet pour lyon | un grand merci |
  un peu cher | un seul | une chambre pour deux nuits | une table pour 4 ce soir | valable en magasin | vendredi soir | vers 18h |
  vos horaires svp | votre adresse svp | vous avez de la place samedi | vous avez des photos | vous avez du 36 |
  vous avez envoyé le colis | vous avez un code promo | vous en avez encore | vous etes ouvert dimanche |
  vous fermez entre midi et deux | vous fermez à quelle heure | vous l'avez en bleu | vous l'avez en noir | vous l'avez en taille 40 |
  vous livrez en belgique | vous livrez quand | vous ouvrez à quelle heure | vous pouvez m'appeler | vous pouvez renvoyer le lien |
  vous prenez les chèques | vous êtes ouverts | vous êtes où | waouh | wow | xl svp | y a une réduction | à midi | à partir de 19h |
  ça existe en rouge | équipe au top`;
