/** What pages in other languages than English say around their articles. Texts in these languages are kept as sources and not analysed; what
 *  is furniture of them is still told, since their words are shown. Asked only where a text is not plainly English. */
import type { FurnitureRule } from './furniture.ts';

/** German, French, Spanish, Portuguese, Italian, Dutch, Russian, Ukrainian, Polish, Turkish, Indonesian and Malay, Arabic, Hindi, Chinese,
 *  Japanese, Korean, in this order; the first that takes a line keeps it. */
export const FURNITURE_ABROAD: readonly FurnitureRule[] = [
  {
    id: 'abroad-advert',
    why: 'advert',
    look: whole([
      'Anzeige|Werbung|Publicité|Publicidad|Publicidade|Pubblicità|Advertentie',
      'Реклама|На правах рекламы|Реклама на сайті|Reklama|Reklam|Iklan|Iklan disebelah',
      'إعلان|إعلانات|विज्ञापन|广告|廣告|広告|광고',
    ]),
    where: 'anywhere',
    yes: ['Anzeige', '[Publicité]', 'Publicidade', 'Реклама', 'Iklan', 'إعلان', 'विज्ञापन', '広告'],
    no: ['Anzeige gegen den Minister erstattet', 'Реклама подорожала вдвое.'],
  },
  {
    id: 'abroad-teaser',
    why: 'teaser of another page',
    look: label([
      'Lesen Sie (?:auch|dazu|hier|mehr)|Mehr dazu|Auch interessant|(?:À |A )?lire (?:aussi|également)|Voir aussi',
      'Lea también|Lee también|(?:Te|Le) puede interesar|Ver también|Leia (?:também|mais)|Veja também|Saiba mais|Leggi anche|Guarda anche',
      'Lees ook|Lees meer|Читайте (?:также|ещё|еще)|Смотрите также|Читайте (?:також|ще)|Czytaj (?:też|także|również)|Zobacz też',
      'Ayrıca okuyun|İlgili haber|(?:Baca|Simak|Lihat) juga|Baca selengkapnya|(?:اقرأ|إقرأ) (?:أيضا|أيضًا|أيضاً|المزيد)|(?:यह|ये) भी पढ़ें',
      '相关阅读|相關閱讀|延伸阅读|延伸閱讀|関連記事|あわせて読みたい|관련 ?기사',
    ]),
    where: 'anywhere',
    yes: [
      'Lesen Sie auch: Streit um den Hafen',
      'À lire aussi',
      'Leia também',
      'Читайте также: Порт закрыт',
      'Baca juga: Pelabuhan dibuka',
      '関連記事',
    ],
    no: ['Lesen Sie den Brief laut, sagte der Richter.', 'Baca juga lebar di sini.'],
  },
  {
    id: 'abroad-more-stories',
    why: 'list of other pages',
    look: whole([
      'Mehr zum Thema|Weitere (?:Artikel|Meldungen|Nachrichten|Themen)|Meistgelesen(?:e Artikel)?|Ähnliche (?:Artikel|Beiträge)|Verwandte (?:Artikel|Themen)',
      'Das könnte (?:Sie|dich) auch interessieren|Articles? (?:similaires?|liés|recommandés)|Sur le même (?:sujet|thème)|Dans la même rubrique|Les plus lus',
      'Noticias relacionadas|Artículos relacionados|Lo más (?:leído|visto)|Más (?:noticias|leídas)|Últimas (?:noticias|notícias)|Te recomendamos',
      'Notícias relacionadas|Artigos relacionados|Mais lidas|Veja mais|Articoli correlati|I più letti|Le più lette|Ultime notizie|Potrebbe interessarti(?: anche)?',
      'Meest gelezen|Gerelateerde artikelen|По теме|Похожие (?:статьи|новости|материалы|записи)|Самое (?:читаемое|популярное|интересное)|Последние новости',
      '(?:Новости|Материалы|Статьи|Также|Ещё|Еще) по теме|Популярн(?:ое|ые новости)|Схожі (?:новини|статті)|Останні новини|Najczęściej czytane|Powiązane artykuły',
      'İlgili haberler|Son haberler|En çok okunanlar|(?:Berita|Artikel) (?:terkait|terpopuler|terkini|lainnya)|Terpopuler',
      '(?:أخبار|مواضيع|مقالات) (?:ذات صلة|متعلقة|مشابهة)|الأكثر (?:قراءة|مشاهدة)|(?:संबंधित|ताज़ा|ताजा) (?:खबरें|ख़बरें|समाचार)|相关新闻|相關新聞|热门新闻|人気記事|アクセスランキング|많이 본 뉴스',
    ]),
    where: 'section',
    yes: [
      'Mehr zum Thema',
      'Sur le même sujet',
      'Noticias relacionadas',
      'Mais lidas',
      'Articoli correlati',
      'По теме',
      'Berita terkait',
      'الأكثر قراءة',
      'संबंधित खबरें',
    ],
    no: ['Mehr zum Thema sagte der Minister nicht.', 'Последние новости из порта тревожны.'],
  },
  {
    id: 'abroad-comments',
    why: 'comments of readers',
    look: counted([
      'Kommentare?|Leserkommentare|Kommentar (?:schreiben|verfassen)|Schreibe? (?:Sie )?einen Kommentar|Commentaires?|Laisser un commentaire|Réagir',
      'Comentarios?|Deja (?:un comentario|una respuesta|tu comentario)|Comentários?|Deixe (?:um|o seu|seu) comentário|Commenti?|Lascia un commento|Reacties',
      'Комментари(?:и|й|ев)|(?:Добавить|Оставить|Написать) (?:комментарий|отзыв)|Отзывы|Коментарі|Додати коментар|Komentarze|Dodaj komentarz|Yorumlar?|Yorum yap(?:ın)?',
      'Komentar|(?:Tulis|Tinggalkan) (?:komentar|balasan)|التعليقات|(?:أضف|اترك) (?:تعليقا?|تعليقًا|تعليقك)|टिप्पणियाँ|टिप्पणी करें|评论|評論|网友评论|コメント(?:する)?|댓글(?: ?쓰기)?',
    ]),
    where: 'end',
    yes: [
      'Kommentare (12)',
      '3 commentaires',
      'Deja un comentario',
      'Deixe um comentário',
      'Lascia un commento',
      'Комментарии',
      'Tulis komentar',
      'التعليقات',
      '댓글',
    ],
    no: ['Kommentare des Ministers lösten Streit aus.', 'Комментарии министра'],
  },
  {
    id: 'abroad-moderation',
    why: 'comments of readers',
    sentence: true,
    look: /(?<!\p{L})(?:Kommentare?|commentaires?|comentarios?|comentários?|commenti|комментари\p{L}+|komentar)(?!\p{L}).{0,160}(?:moderier|modér|moderad|moderat|модерато|modera[ts]|Netiquette|aprovad|aprobad|freigeschaltet)/iu,
    where: 'edge',
    yes: [
      'ACHTUNG: Kommentare ohne Namen werden nicht freigeschaltet.',
      'Os comentários são moderados.',
      'Все комментарии проходят проверку модератором.',
    ],
    no: ['Der Minister gab keinen Kommentar ab.'],
  },
  {
    id: 'abroad-share',
    why: 'share bar',
    look: whole([
      '(?:(?:Artikel |Beitrag )?(?:teilen|drucken|merken)|Partager(?: cet article)?|Imprimer|Envoyer|Compartir|Imprimir|Compartilhar|Compartilhe|Partilhar|Condividi|Stampa|Delen|Поделиться|Распечатать|Поширити|Udostępnij|Paylaş|Bagikan|Kongsi|مشاركة|شارك|शेयर करें|分享|シェア(?:する)?|공유(?:하기)?)(?: (?:auf|sur|en|no|na|su|op|в|di|ke|على|via|per|par|por|mit)? ?(?:Facebook|Twitter|X|WhatsApp|Telegram|LinkedIn|VK|ВКонтакте|E-?Mail))?',
    ]),
    where: 'anywhere',
    yes: [
      'Teilen',
      'Partager sur Facebook',
      'Compartir en WhatsApp',
      'Compartilhe',
      'Condividi',
      'Поделиться',
      'Bagikan',
      'مشاركة',
    ],
    no: ['Teilen ist nicht leicht', 'Stampa estera: accordo vicino'],
  },
  {
    id: 'abroad-newsletter',
    why: 'newsletter subscription',
    sentence: true,
    look: begins([
      '(?:Jetzt |Unseren |Den )?Newsletter (?:abonnieren|bestellen)|Abonnieren Sie|Jetzt abonnieren|Melden Sie sich (?:jetzt |hier )?(?:für|zu) (?:unserem|unseren|den|dem) Newsletter|Folgen Sie uns',
      "Abonnez-vous|S’abonner|S'abonner|Inscrivez-vous à (?:la|notre)|Recevez (?:notre|nos|la|les)|Suivez-nous",
      'Suscríbe(?:te|se)|Suscríbase|Regístrate|Recibe (?:nuestro|nuestra|las|los|el|la) |Síguenos|Sigue (?:a|toda|las|los|nuestro)',
      'Assine (?:a|o|já|agora|nossa|nosso|e )|Inscreva-se|Cadastre-se|Receba (?:a|o|as|os|nossa|nosso) |Siga(?:-nos| o | a )',
      'Iscriviti|Abbonati|Seguici|Ricevi (?:la|le|gli|i) |Schrijf je in|Abonneer|Volg ons',
      'Подпи(?:шитесь|сывайтесь|саться|шись)|Следите за (?:нами|нашими|новостями)|Підпи(?:шіться|суйтесь|сатися)|Zapisz się|Subskrybuj|Abone ol|Bizi takip',
      'Berlangganan|Ikuti (?:kami|berita|terus|saluran)|Dapatkan (?:update|berita|informasi)|Langganan|(?:اشترك|تابعنا|تابعونا|انضم)|हमें (?:फॉलो|सब्सक्राइब)|सब्सक्राइब|订阅|訂閱|关注我们|メルマガ|구독',
    ]),
    where: 'edge',
    yes: [
      'Newsletter abonnieren',
      'Abonnez-vous à partir de 1 €',
      'Suscríbete y recibe lo mejor.',
      'Inscreva-se no canal',
      'Iscriviti alla newsletter',
      'Подпишитесь на нас в Телеграме.',
      'Ikuti kami di WhatsApp',
      'تابعونا على فيسبوك',
    ],
    no: ['Der Newsletter der Partei war voller Fehler.', 'Recebeu o troco e saiu.'],
  },
  {
    id: 'abroad-cookies',
    why: 'cookie notice',
    sentence: true,
    look: /(?<!\p{L})(?:cookies?|куки|кукі|çerezler?)(?!\p{L})/iu,
    where: 'edge',
    yes: [
      'Wir verwenden Cookies und ähnliche Verfahren.',
      'Ce site utilise des cookies.',
      'Este site usa cookies',
      'Мы используем куки.',
    ],
    no: ['Der Bäcker verkauft Kekse.'],
  },
  {
    id: 'abroad-copyright',
    why: 'copyright line',
    sentence: true,
    look: /Alle Rechte vorbehalten|Tous droits réservés|Todos los derechos reservados|Todos os direitos reservados|Tutti i diritti riservati|Alle rechten voorbehouden|Все права защищены|(?:Усі|Всі) права захищ|Wszelkie prawa zastrzeżone|Tüm hakları saklıdır|Hak cipta (?:dilindungi|terpelihara)|جميع الحقوق محفوظة|सर्वाधिकार सुरक्षित|版权所有|版權所有|無断転載|무단 ?전재/iu,
    where: 'anywhere',
    yes: [
      'Harbour Sheet. Alle Rechte vorbehalten.',
      'Todos os direitos reservados',
      'Все права защищены',
      'جميع الحقوق محفوظة',
    ],
    no: ['Alle Rechte der Gefangenen wurden geachtet.'],
  },
  {
    id: 'abroad-tags',
    why: 'tags and categories',
    look: label([
      'Schlag(?:wörter|worte)|Stichwörter|Mots[- ]clés|Étiquettes|Etiquetas|Palabras clave|Palavras-chave|Assuntos?|Parole chiave|Trefwoorden',
      'Теги|Тэги|Метки|Ключевые слова|Теги статті|Tagi|Etiketler|Kata kunci|Topik|الوسوم|كلمات (?:مفتاحية|دليلية)|टैग्स?|标签|標籤|タグ|태그',
    ]),
    where: 'anywhere',
    yes: ['Schlagwörter', 'Etiquetas: puerto, tregua', 'Теги: порт', 'Kata kunci: pelabuhan'],
    no: ['Etiquetas nuevas para el vino'],
  },
  {
    id: 'abroad-reading-time',
    why: 'reading time',
    look: /^(?:(?:Lesezeit|Lesedauer|Temps de lecture|Tiempo de lectura|Tempo de leitura|Tempo di lettura|Leestijd|Время (?:чтения|на чтение)|Час читання|Czas czytania|Okuma süresi|Waktu baca|وقت القراءة|読了時間)\s*[:：]?.{0,24}|(?:ca\. )?\d{1,3} ?(?:min\.?|Minuten|minutes?|minutos?|minuti|минут\p{L}*|мин\.?|menit|分) ?(?:Lesezeit|de lecture|de lectura|de leitura|di lettura|чтения|baca)?)$/iu,
    where: 'anywhere',
    yes: [
      'Lesezeit: 3 Minuten',
      'Tempo de leitura: 2 minutos',
      '4 min de lecture',
      'Время чтения: 5 минут',
      '3 menit baca',
    ],
    no: ['Fünf Minuten später war er tot.'],
  },
  {
    id: 'abroad-picture-credit',
    why: 'credit of a picture',
    look: /^(?:\(?(?:Fotos?|Bild(?:er|quelle)?|Crédits? photos?|Photo|Imagen|Imagem|Immagine|Foto de archivo|Reprodução|Divulgação|Фото|Источник(?: фото)?|Kaynak|Sumber foto|Foto\/?Ilustrasi|تصوير|صورة|المصدر|फोटो|फ़ोटो|写真|사진|图|图片来源))(?:\s*[:：/|©]\s*\S.{0,90}|\s*©.{0,90})$/iu,
    where: 'anywhere',
    yes: [
      'Foto: Orla Dane',
      'Bild: Meridian',
      'Crédit photo : Orla Dane',
      'Imagem: Meridian',
      'Фото: Меридиан',
      'صورة: ميريديان',
    ],
    no: ['Foto von der Brücke gefunden', 'Фото с места событий тревожит'],
  },
  {
    id: 'abroad-byline',
    why: 'byline',
    look: /^(?:(?:Von|Par|Por|Di|A cura di|Door|Autora?|Auteur|Autore|Автор(?: текста)?|Текст|Oleh|Penulis|Reporter|Yazar|Haber)(?:\s*[:：])?\s+(?:\p{Lu}[\p{L}.'’-]+(?:\s+(?:und|et|y|e|en|и|dan|von|de|da|van)\s+|\s+|,\s*)?){2,6}|(?:كتبت?|بقلم|إعداد)\s*[:：]?\s+\S{2,20}(?: \S{2,20}){1,3}|(?:लेखक|रिपोर्ट)\s*[:：]\s*\S.{1,40}|(?:文|記者|作者|记者)\s*[:：／/]\s*\S{1,20})$/u,
    where: 'edge',
    yes: [
      'Von Orla Dane',
      'Par Orla Dane et Tor Brek',
      'Por: Orla Dane',
      'Автор: Орла Дейн',
      'Oleh Orla Dane',
      'بقلم: أورلا داين',
      '記者：大根',
    ],
    no: ['Von Norland kam keine Antwort', 'Por la mañana', 'Di sini aman'],
  },
  {
    id: 'abroad-date',
    why: 'date line of the page',
    look: /^(?:[^\d.!?]{0,48}[\s,|·:]{1,3})?\d{1,2}(?:\.|º|er)?\s(?:de\s)?(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|januari|februari|maart|mei|augustus|oktober|december|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|Maret|Agustus|Desember|Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık)(?:\sde)?,?\s\d{4}(?!\d).{0,40}$/iu,
    where: 'edge',
    yes: [
      '10. Mai 2031, 14:05 Uhr',
      'Publié le 10 mai 2031 à 14h05',
      '10 de mayo de 2031',
      'Atualizado em 3 de março de 2031',
      '10 мая 2031, 14:05',
      '10 Mei 2031 | 09:42 WIB',
    ],
    no: ['Was am 10. Mai 2031 in Port Asher geschah, ist bis heute nicht völlig geklärt, sagt er.'],
  },
  {
    id: 'abroad-page-tools',
    why: 'page control',
    look: whole([
      'Startseite|Suche|Anmelden|Abmelden|Menü|Impressum|Datenschutz(?:erklärung)?|AGB|Kontakt|Über uns|Zum Inhalt(?: springen)?|Nach oben|Mehr (?:anzeigen|erfahren|laden)|Weiterlesen',
      'Accueil|Recherche[r]?|Se connecter|Connexion|Mentions légales|Aller au contenu|Nous contacter|Qui sommes-nous\\s?\\??|Lire la suite|Voir plus|Retour',
      'Inicio|Buscar|Iniciar sesión|Aviso legal|Contacto|Quiénes somos|Política de (?:privacidade?|cookies)|Saltar al contenido|Ver más|Leer más|Seguir leyendo',
      'Início|Entrar|Fale conosco|Contato|Quem somos|Expediente|Termos de uso|Pular para o conteúdo|Ver mais|Continue lendo|Cerca|Accedi|Chi siamo|Contatti|Note legali|Vai al contenuto|Leggi tutto|Continua a leggere',
      'Inloggen|Zoeken|Lees verder|Главная|Поиск|Войти|Вход|Регистрация|Контакты|О (?:нас|проекте|компании)|Меню|Наверх|Подробнее|Читать (?:далее|полностью)|Показать ещё|Головна|Пошук|Увійти|Strona główna|Szukaj|Zaloguj(?: się)?',
      'Ana ?[Ss]ayfa|Giriş(?: yap)?|İletişim|Künye|Hakkımızda|Devamı|Beranda|Cari|Masuk|Tentang [Kk]ami|Redaksi|Pedoman Media Siber|Hubungi [Kk]ami|Selengkapnya',
      'الرئيسية|بحث|تسجيل الدخول|اتصل بنا|من نحن|المزيد|سياسة الخصوصية|होम|खोजें|और पढ़ें|संपर्क करें|首页|首頁|搜索|登录|登入|关于我们|更多|ホーム|検索|ログイン|お問い合わせ|もっと見る|홈|검색|로그인|더보기',
    ]),
    where: 'anywhere',
    yes: [
      'Startseite',
      'Mentions légales',
      'Política de privacidad',
      'Leggi tutto',
      'Читать далее',
      'Beranda',
      'الرئيسية',
      '首页',
    ],
    no: ['Suche nach Vermissten dauert an', 'Поиск пропавших продолжается'],
  },
];

/** The line is one of these, brackets and marks around it aside. */
function whole(words: readonly string[]): RegExp {
  return new RegExp(String.raw`^[[(»\s]{0,3}(?:${words.join('|')})[\])»>:：…!\s]{0,4}$`, 'iu');
}

/** The same with a number before or after it: “12 Kommentare”, “Comentarios (3)”. */
function counted(words: readonly string[]): RegExp {
  return new RegExp(String.raw`^(?:\d{1,6} )?(?:${words.join('|')})\s?[:：]?\s?(?:\(?\d{1,6}\)?)?$`, 'iu');
}

/** The line is one of these, or begins with it and a colon, a bar or an arrow. */
function label(words: readonly string[]): RegExp {
  return new RegExp(String.raw`^[[(»>\s]{0,3}(?:${words.join('|')})\s*(?:[:：|»›→–].{0,300})?[\])]?$`, 'iu');
}

function begins(words: readonly string[]): RegExp {
  return new RegExp(`^(?:${words.join('|')})`, 'iu');
}
