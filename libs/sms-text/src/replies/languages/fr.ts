import type { ReplyLanguage } from '../reply-language.js';
import { frSignals } from '../signals/fr.js';

export const fr: ReplyLanguage = {
  code: 'fr',
  clitics: 'm, n, l, d, j, s, t, qu, c',
  joins: `ne plus = neplus, non plus = nonplus, sil vous = svp, s il = sil, m en = men, desabonnez moi = desabonnez, desinscrivez moi = desinscrivez, des abonner = desabonner`,
  keywords: {
    stop: `stop, arrêt, arrêtez, arrêter, arrête, arrêté, désabonner, désabonnement, désabonnez, désabonne, désinscrire, désinscription, désinscrivez, me désabonner, me
      désinscrire, stop sms, stopper, stoppez, stoppe, stop pub, stop svp, arretez tout, arrêtez ça, stoppub, stop a la pub`,
    alone: `ne pas déranger, fin, supprimer, retirer, assez, cesser, cessez, plus de sms, plus de pub, ça suffit, suffit, basta, supprimez, effacer, quitter, sortir, dégagez, dégage, non merci stop, plus rien, terminer, terminé, fini,
      stop à tout, refus, je refuse, opposition, plus jamais, rayer, enlever, enlevez moi, retirez moi, supprimez moi, marre, lâchez moi, oust, ouste`,
    cancel: 'annuler, résilier, annulez, annulation, résiliation, résiliez, annule',
    start: `reprendre, réabonner, me réabonner, abonner, réabonnement, réinscrire, début, debuter, débuter, recommencer, démarrer, reprenez, abonne moi, abonnez moi, réabonnez moi, inscription, inscrire, minscrire, sabonner, mabonner, réactiver, activer, inscrivez moi, réinscription`,
    yes: `oui, oui merci, oui je confirme, je confirme, jaccepte, oui jaccepte, oui svp, ouais, oui daccord, oui je veux bien, oui bien sûr, o, oui stp, ouaip, ui, wi, ok, okay, daccord, dac, dacc, bien sûr, bien sur, volontiers, avec plaisir, évidemment, carrément, absolument, certainement, tout à fait, confirmé, confirme, accepte, accepté, je valide, valide, validé, pourquoi pas, ça marche, ca marche, ça me va, entendu, parfait, allez y, vas y, bien entendu, yes, yep, je veux bien, je suis daccord, oki, okey, je consens`,
    agree: `je, veux, vous, pouvez, y, aller, je confirme, sans problème, pas de souci, super, cest bon, bon, inscrivez moi, inscris moi, envoyez, go, je le veux, bonne idée, avec, volontiers, linscription, mon inscription, suis, moi, ça`,
    no: 'non, nan, non merci, jamais, je refuse, n, je ne veux pas',
    help: 'aide, info, infos, aidez moi, aide moi, à laide, assistance, besoin daide, information, informations, plus dinfos, service client, support',
  },
  polite: `svp, svp plait, s v p, sil vous plaît, sil vous plait, svp merci, sil te plaît, sil te plait, stp, merci, merci bien, merci beaucoup, bonjour, bonsoir, salut, maintenant, tout de suite, immédiatement, cordialement, bonne journée, bien à vous, madame, monsieur, veuillez, de, grave, ok, donc, alors, oui, mais, hé, allez, je vous prie, merci davance, par avance, bjr, bsr, cdt, cdlt, à vous, enfin, bordel, coucou, pitié, par pitié, mtn, mnt, vite, urgent, bon, et, là, désolé, bref, definitivement, définitivement, pour toujours, ça`,
  words: {
    message: `message*, msg*, mesage*, sms, texto*, txt*, texts, text, pub, pubs, publicité*, publicite*, spam*, promo, promos, promotion*, notification*, notif*, offre*, alerte*, annonce*, mail*, newsletter*, sollicitation*, relance*, démarchage, prospection, courrier*, communication*, conneries, merdes, bêtises, rappel*, mess, marketing, envois, harcèlement`,
    send: 'envoi*, envoy*, écri*, contact*, sollicit*, solicit*, harcel*, harcèl*, spam*, dérang*, embêt*, emmerd*, relanc*, démarch*, texter*, importun*, pollu*, saoul*, soul*, bombard*, recontact*, message*, ennuy*, inond*, notifi*, gonfl*, casser',
    call: 'appel*, appell*, téléphon*',
    end: 'arrêt*, arret*, stop, stopper, stoppez, stoppe, stopp, cess*, stoppez, finissez, fini, suffit, marre, interromp*',
    remove:
      'supprim*, retir*, enlev*, enlèv*, effac*, désabonn*, desabonn*, désinscri*, ray*, raye*, ôt*, virez, vire, virer, sortez, sors, éliminez, désactiv*, radi*, dégag*, oubli*, désinscr*, tej',
    list: 'liste*, fichier*, base*, numéro*, num, nr, numero*, données, coordonnées, contacts, diffusion, tel, téléphone, portable, répertoire, mailing, abonnement',
    want: 'veux, souhait*, desir*, désir*, voudrai*, voudr*, aimerai*, intéress*, veut, accept*, consen*, besoin, voulons, autoris*, demand*, veu, vx',
    neg: 'plus, pas, jamais, rien, pu, aucun*',
    order:
      'commande*, réservation*, reservation*, vol, rdv, rendez, voyage*, chambre*, billet*, livraison*, colis, achat*, paiement*, table, séjour, retour, train, taille, hôtel, remboursement, garantie, carte',
    insult:
      'connard*, conard*, enculé*, encule*, connasse*, salaud*, salop*, bouffon*, abruti*, crétin*, escroc*, arnaqu*, harceleur*, imbecile*, imbécile*, fdp, ntm, voleur*, charlatan*, débiles, bâtard*, batard*, pourriture*, spammeur*, parasites, ordures',
  },
  wishes: {
    firm: `qui ..2 filé ..3
      narrêtez/arretez/arrêtez/cessez/arrêtera pas de ..2 @send
      vous narrêtez/narretez ..2 pas/jamais
      déjà ..3 stop
      déteste ..2 @message
      pourquoi ..2 narrêtez ..1 pas`,
    stop: `pouvez/peux ..2 arrêter/arreter/cesser/stopper
      uniquement/seulement ..2 mail/email
      dernier/derniere ..3 @message ..3
      pu/plu/pluss de/d ..2 @message
      dites/dire stop
      plus ..2 dans ..2 @list
      merci/prière/veuillez/svp ..1 de neplus/plus/ne ..4
      cess*/arrêt*/arret* tout ..1 envoi*/contact/message*
      terminé ..2 @message
      suis/être plus ..2 @list
      virez-moi
      ôtez ..1 moi
      désormais ..2 plus
      laisse* ..1 nous/moi ..1 tranquil*
      @end de ..3 @send
      @end ..3 @message
      @end avec ..3 @message
      arrêter/arrêtez/cessez/cesser/stopper/stoppez/arrête/cesse/stoppe ça/cela/tout/ces/vos/les/tes/svp/maintenant
      cesse/cesser/cessez/veuillez/merci/prière de ..3 @send ..3 plus/pas/jamais/rien
      veuillez/merci/prière/pouvez/pourriez/peux/pourrais/demande/souhaite/veux/voudrais ..3 cesser/arrêter/stopper/arreter/stop
      @send ..3 @neg ..1 de/d ..3 @message
      @send ..3 plus ..1 rien/jamais/sur/$/svp/merci/à
      ne/neplus/n/nme ..2 @send ..2 @neg
      men/menvoyez/menvoie/nenvoyez/menvoyer/mecrivez/mécrivez/mécrire/nécrivez ..1 @neg
      neplus ..2 @send/recevoir/être/vouloir
      neplus ..2 @remove
      pas ..2 menvoyer/mécrire/contacter/écrire/envoyer ..4 @message/svp/merci/$/numéro/plus
      @send moi plus/pas/rien
      arrête*/arret*/cess* de me/m/nous ..1 @send
      @want ..1 @neg ..5 @message
      @want ..1 @neg ..2 recevoir/être/entendre/avoir/lire
      @want ..1 @neg ..1 que/qu ..2 @send
      @want ..1 plus ..1 rien/de
      veux/souhaite/voulons/voudrais neplus
      neplus ..3 recevoir
      @want ..1 plus ..1 vos
      @want ..1 arrêter/stopper/désabonn*/desabonn*/désinscri*/sortir/résilier ..3
      @want me désabonner/désinscrire/retirer
      me désabonner/desabonner/désinscrire/retirer/supprimer/désabonne/désinscris/rayer/enlever
      plus ..1 recevoir/jamais
      plus ..1 de/d/aucun/aucune ..2 @message
      ^ plus @message
      plus ..1 besoin ..2 @message
      aucun*/zéro/0 ..1 @message
      pas ..1 de ..1 pub/pubs/publicité*/spam/sms/démarchage/sollicitation*/messages/texto*/promos
      @remove ..1 moi/mon/me/nous/mes/ce/m ..2 @list
      @remove ..2 de ..2 vos/votre/la/cette/tes/ta/liste ..2 @list
      supprimez/retirez/enlevez/enlève/effacez/désabonnez/désinscrivez/rayez/désabonne/ôtez/virez/sortez/supprime/retire/désinscris moi
      enlever/retirer/supprimer/effacer/menlever/meffacer ..1 mon/mes/me/de ..1 @list
      retire/révoque/retirer/révoquer ..2 consentement/autorisation/accord
      mon/de ..1 consentement ..1 retiré/révoqué
      ne/pas/plus/nai ..2 consen*/autoris*/accord ..3 @message/envoi*
      je ..1 moppose
      mopposer
      droit ..2 opposition/retrait/oubli/effacement
      exerce/exercer ..2 droit*
      laissez/laisse/laisser ..1 moi/nous/me ..1 tranquil*/en/tranqu*
      foutez/fichez/fous/fiche/foutre/lâchez/lache/lache/foutez/lâche ..1 moi/nous/la/les ..1 la? paix/grappe/baskets
      la paix
      oubli* ..1 mon/moi ..1 numéro
      désabonn*/desabonn*/désinscri* ..1 moi/svp/merci/à/des/de/du/mon/ce/immédiatement/stp
      désabonnez/désinscrivez
      mettre/mettez ..1 fin ..4 @message/abonnement
      résili*/annul* ..2 abonnement/inscription/@message
      bloqu*/désactiv*/coup* ..2 vos/les/ces/mes ..1 @message
      stop ..2 @message
      stop ..1 ça/tout/aux/vos
      ne ..1 pas ..2 @send
      inutile de ..2 @send
      évitez de ..2 @send
      fini les ..1 @message`,
    pause: `qui ..2 filé/donné/refilé ..3 06/07/numéro/num
      autres clients
      @message ..2 me? ..1 dérangent/derangent/embêtent/gênent/énervent/fatiguent/saoulent/agacent
      rien acheté
      jamais ..1 acheté
      une blague
      souviens ..3 inscrit*/abonn*/donné
      rappelle ..3 inscrit*/abonn*/donné
      insupportables
      réveill*
      encore vous
      encore un/une ..1 @message
      mat/matin/nuit ..1 sérieusement/sérieux
      à 2h/3h/4h/5h/6h ..3
      réveill* ..2
      vous êtes sérieux
      nimporte quoi
      connais ..1 pas vous
      spammeurs
      jai ..1 dit/demandé/envoyé/répondu/écrit/tapé ..3 stop/arrêt*/désabonn*/arreter
      @want pas/plus $
      pas/plus/aucun*/non ..1 intéress*/interess*/interet/intérêt
      minteresse/mintéresse/mintérêsse ..1 pas/plus
      intéresse/interesse pas/plus
      marre
      ras le ..1 bol
      en ai/a assez/ras/marre/plein
      jen/jai/jen ..1 assez
      trop/tant/autant/tellement ..1 de ..1 @message
      combien de fois
      spam
      harcèlement/harcelement/harcelez/harcelé/harcelée/harceler/harcèle
      @insult
      mauvais/faux/mauvaise ..1 numéro/numero/num/destinataire/personne
      erreur ..2 numéro/numero/destinataire/personne/num
      trompez/trompé/trompés/trompe/trompes/tromper ..3 numéro/numero/personne/destinataire/$
      pas ..1 la bonne personne
      pas ..1 le bon ..1 numéro/destinataire
      nest plus ..2 numéro/numero/portable/tel
      ne suis pas ..1 $
      suis pas la/cette personne
      ce ..1 numéro ..2 nest/est/nappartient/plus/appartient ..2 plus/pas/mien/celui
      changé de numéro
      connais pas ..1 cette/$/de
      qui ..3 donné/donne/filé/communiqué/fourni/refilé ..3 numéro/numero/num/coordonnées/tel/contact
      comment/doù/où/ou/dou ..4 eu/avez/obtenu/trouvé/récupéré/as/aviez/sort ..3 numéro/numero/num/coordonnées/données/tel
      pourquoi ..3 @send
      pourquoi ..3 reçois/recois/recevoir ..2 @message/ça
      comment ..5 désabonn*/desabonn*/désinscri*/stopper/arrêter/arreter/plus/annuler/résilier/sortir/supprimer ..2
      comment faire ..2 pour ..2 stop/neplus/plus
      signale*/signaler*/signalement/signalé
      33700
      cnil/rgpd/dgccrf/bloctel
      plainte
      avocat*
      tribunal/gendarmerie
      la/à/appelle/appeler police/justice
      porter plainte
      illégal*/illegal*
      vie privée
      bloquer/bloque ..2 numéro/vous/vos/te/ce
      vous/te/je ..1 bloque
      je vais ..1 bloquer/signaler
      jamais ..2 inscri*/abonn*/demand*/donn*/accept*/souscri*/autoris*/consenti
      pas ..1 inscri*/abonn*/demandé/souscri*/consenti
      sans ..1 mon ..1 accord/consentement/autorisation
      non sollicité*/désiré*
      foutez/foutre/fous/casse/cassez/casses/tire/tirez/barrez/barre/dégage/dégagez ..1 le/moi/les/toi/vous/camp/couilles/pieds
      dégagez/degagez/dégage/degage
      va/allez/va te/allez vous ..2 faire ..1 foutre/voir/enculer/mettre
      vous/te faire foutre
      va chier
      te/se/vous faire voir/foutre
      va te faire
      fait/faites chier/suer
      casse*/gonfle*/soul*/saoul*/énerve*/enerve*/emmerde*/agace* ..1 moi? ..1
      vous ..1 me ..1 gonflez/saoulez/soulez/énervez/emmerdez/cassez/fatiguez/faites
      chiant*/lourd/lourds/pénible*/pénible/relou*/gonflant*/saoulant*/soulant*/énervant*/fatigant*/insupportable*/agaçant*
      déranger/dérangez/dérange ..1
      ne pas déranger
      ta gueule
      fermez/ferme ..1 la
      merde
      putain ..2 @message
      ça suffit/suffi
      suffit
      tous les jours/matins
      chaque jour/semaine/heure ..3 @message
      @message ..2 chaque/tous les? ..1 jour/jours/semaine/heure
      laissez/laisse moi/nous
      dernier avertissement
      dernière fois
      décédé*/decede*/mort/morte/défunt*
      plus ..1 client*
      jamais ..1 client*
      perte de temps
      moins de ..1 @message
      lâchez/lachez/lâche/lache moi/laffaire
      jai rien demandé
      rien demandé
      fous la paix
      plus jamais
      raus
      ne veux pas/rien $
      résilier`,
    help: `c koi ..1
      koi ce
      qui ..2 honneur
      reconnais pas ..1 numéro
      vous/tes/tu êtes/es qui
      êtes qui
      cest de ..1 part
      qui ..1 êtes/etes/es/est/tes/sont/parle/mécrit/écrit/me/vous
      cest/c ..1 qui
      ki es/etes/c
      qui cest
      cest/c est? quoi
      quoi ce ..1 message/numéro
      quest ce ..1 que ..2
      quelle ..1 société/entreprise/boutique/marque
      quel ..1 magasin/site/entreprise
      de quoi ..2 agit/parle*
      de la part de ..1 qui
      de quelle ..1 part
      besoin ..1 d ..1 aide
      besoin ..1 aide
      pouvez/peux/peut/pourriez/pourrais ..2 aider/maider
      aidez/aide moi
      maider
      comment ..3 contacter/joindre/appeler ..2 vous/service/quelquun/client
      comment ..1 vous contacter/joindre/appeler
      parler ..1 à/avec/a ..2 quelquun/humain/conseiller*/personne
      service ..1 client*
      numéro ..1 de ..1 téléphone/contact/service
      plus ..1 d ..1 info*/renseignement*
      se connaît/connait
      on se connait
      je vous connais
      à qui appartient
      d où ..1 vient`,
    innocent: `cest noté
      voulu stopper ..1
      mauvais article ..3
      arrêté de ..1 fumer/boire/travailler
      vous ..1 arrêtez ..1 à/au/en
      consulte pas ..2 messages
      désabonné* par erreur
      reprenez/remettez moi ..3
      nannul*/nenlev*/neffac*/noubli*/narrêt*/narret*/nabandonn* ..1 pas/jamais/surtout
      @send ..1 moi ..1 plus de? info*/détails/photos/précisions/renseignement*/offres
      ne ..1 @remove ..1 pas/jamais
      narrêtez/narretez/narrête/narrêtes/narretes/arrêtez/arrete/arrêtes pas ..2
      ne ..1 me? ..1 désabonn*/désinscri*/supprim*/retir*/arrêt*/stopp* ..1 pas/surtout/jamais
      ne pas ..1 me? ..1 désabonner/arrêter/désinscrire/supprimer/stopper/annuler
      ne veux/souhaite/voulais ..1 pas/surtout ..2 arrêter/désabonner/annuler/désinscrire/stopper/rater/louper/manquer
      veux/souhaite/voulais pas ..2 arrêter/désabonner/annuler/désinscrire/stopper/rater/louper/manquer
      pas/jamais ..1 me désabonner/désinscrire
      jamais dit/demandé/envoyé ..2 stop/arrêt*/désabonn*
      pas dit/demandé/envoyé ..2 stop/arrêt*
      sans/non/nonstop arrêt/stop/arrêter
      larrêt/arrêt/arret de ..1 bus/tram/métro/travail/maladie/car/train
      arrêt/arret maladie/bus/tram/de/du/métro
      arrêt ..1 du/de travail
      marrête/marrete/marreter/marrêter/sarrête/sarrete/sarrêter/arrête/arrete chez/devant/à/au/en/où/ou/quand/pas/demain
      arrêt/quel ..1 arrêt ..1
      en arrêt
      à larrêt
      stop over
      auto stop
      fin/d ..1 de ..1 semaine/mois/série/journée/soldes/promo/promotion/année
      fin des soldes
      à la fin
      quand ..3 fin/finit/termine/arrête
      pas/jamais/rien/nai/toujours/encore ..2 reçu/recu/reçois/recois/reçue ..4
      nai/jai ..1 pas/jamais/rien reçu/recu
      jamais ..1 reçu
      pas envoyé
      ne/pas ..1 livrez/livrer
      plus de ..1 taille*/stock/détails/choix/modèle*/photos/infos/renseignement*/place*/temps/couleurs/informations
      plus ..1 en stock
      non plus
      pas de ..1 problème/souci
      pas ..1 déranger/dérangez/dérange
      désolé* ..3 déranger/dérange
      excusez ..3 déranger/dérange
      mauvais* taille/couleur/adresse/article/produit/modèle/commande
      trompé*/tromper ..3 taille/couleur/adresse/article/produit/commande
      signale*/signaler ..2 problème/erreur/défaut/retard
      cette/la/les ..1 offre*
      mort de rire
      carte ..1 bloquée
      bloqué* ..2 carte/compte/douane
      laissez/laisser ..3 gardien*/voisin*/boîte/accueil/devant
      allez bien
      déjà commandé`,
    booking: `puis/peux/peut/comment/veux/voudrais/souhaite/pouvez/pourriez/dois/faut/voudrai ..4 annul*/résili* ..4 @order
      annul*/résili*/stopp*/arrêt*/supprim*/retir* ..3 @order
      ne menvoyez/envoyez pas ..2 @order
      laissez/laisser/laisse ..1 le/la/mon/ma @order`,
    machine: `réponse/message automatique/automatisé*
      absent*/absence ..2 jusqu*/du/bureau/actuellement/congés
      actuellement ..1 absent*/en/indisponible
      en ..1 congé/congés/vacances ..1 jusqu*
      je conduis/suis ..1 au? volant
      ne peux pas ..1 parler/répondre ..1 maintenant/actuellement/moment
      hors ..1 du bureau
      de retour le
      ce numéro ..2 naccepte/ne ..1 peut/reçoit/accepte/permet ..2
      répondrai ..2 dès/à/plus
      congé maternité/parental`,
  },
  signals: frSignals,
};
