/** Parts of a web page that are not its article, known by element, role or class. */
export interface PagePart {
  /** Never reused, never renamed. */
  readonly id: string;
  /** The reason shown with the mark. */
  readonly why: string;
  readonly tags: readonly string[];
  readonly roles: readonly string[];
  /** Looks at `class` and `id`, joined by a blank; null: these do not tell. */
  readonly names: RegExp | null;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** A class name starts and ends at a blank, a hyphen or an underscore: “related-links”, “box_related”. */
export const PAGE_PARTS: readonly PagePart[] = [
  {
    id: 'navigation',
    why: 'menu',
    tags: ['nav', 'menu'],
    roles: ['navigation', 'menu', 'menubar'],
    names: /(?:^|[\s_-])(?:nav(?:bar|igation)?|menu|breadcrumbs?|pagination|pager)(?=$|[\s_-])/iu,
    yes: ['main-nav', 'breadcrumb'],
    no: ['article-body', 'navy-blue'],
  },
  {
    id: 'side',
    why: 'beside the article',
    tags: ['aside'],
    roles: ['complementary'],
    names: /(?:^|[\s_-])(?:sidebar|side-?bar|rail|right-?rail)(?=$|[\s_-])/iu,
    yes: ['sidebar', 'right-rail'],
    no: ['inside', 'trail'],
  },
  {
    id: 'foot',
    why: 'foot of the page',
    tags: ['footer'],
    roles: ['contentinfo'],
    names: /(?:^|[\s_-])(?:site-?footer|page-?footer|footer)(?=$|[\s_-])/iu,
    yes: ['site-footer'],
    no: ['footage'],
  },
  {
    id: 'form',
    why: 'form',
    tags: ['form', 'button', 'fieldset'],
    roles: ['search', 'form', 'dialog', 'alert', 'alertdialog', 'button'],
    names: null,
    yes: [],
    no: [],
  },
  {
    id: 'related',
    why: 'list of other pages',
    tags: [],
    roles: [],
    names:
      /(?:^|[\s_-])(?:related|recommend(?:ed|ations?)?|more-?(?:stories|news|from|on)|read-?(?:more|next|also)|most-?(?:read|popular|viewed)|trending|popular|outbrain|taboola|also-?(?:read|like)|up-?next|teasers?)(?=$|[\s_-])/iu,
    yes: ['box related-links', 'most-read'],
    no: ['story-text', 'correlated'],
  },
  {
    id: 'share',
    why: 'share bar',
    tags: [],
    roles: [],
    names: /(?:^|[\s_-])(?:share|sharing|social|addthis|sharedaddy|follow-?us)(?=$|[\s_-])/iu,
    yes: ['social-links', 'share'],
    no: ['shareholder', 'socialism'],
  },
  {
    id: 'newsletter',
    why: 'newsletter subscription',
    tags: [],
    roles: [],
    names: /(?:^|[\s_-])(?:newsletters?|subscri(?:be|ption)|sign-?up|mailchimp)(?=$|[\s_-])/iu,
    yes: ['newsletter-box'],
    no: ['news'],
  },
  {
    id: 'comments',
    why: 'comments of readers',
    tags: [],
    roles: [],
    names: /(?:^|[\s_-])(?:comments?|comment-?(?:list|form|section)|disqus|disqus_thread|respond)(?=$|[\s_-])/iu,
    yes: ['comments', 'comment-list'],
    no: ['commentary'],
  },
  {
    id: 'advert',
    why: 'advert',
    tags: ['ins'],
    roles: [],
    names:
      /(?:^|[\s_-])(?:ads?|advert(?:isement|ising)?|adslot|ad-?(?:unit|slot|container|wrapper|label)|sponsor(?:ed)?|promo(?:tion)?|dfp|gpt-ad)(?=$|[\s_-])/iu,
    yes: ['ad-slot', 'advertisement'],
    no: ['shadow', 'adverse'],
  },
  {
    id: 'cookies',
    why: 'cookie notice',
    tags: [],
    roles: [],
    names: /(?:^|[\s_-])(?:cookies?|consent|gdpr|cookie-?(?:banner|notice|bar))(?=$|[\s_-])/iu,
    yes: ['cookie-banner'],
    no: ['cook'],
  },
  {
    id: 'caption',
    why: 'caption',
    tags: ['figure', 'figcaption', 'caption'],
    roles: [],
    names:
      /(?:^|[\s_-])(?:captions?|wp-caption(?:-text)?|image-?(?:credit|caption)|photo-?(?:credit|caption)|credits?|media-?(?:caption|credit))(?=$|[\s_-])/iu,
    yes: ['wp-caption-text'],
    no: ['recapture'],
  },
  {
    id: 'tags',
    why: 'tags and categories',
    tags: [],
    roles: [],
    names:
      /(?:^|[\s_-])(?:tags?|tag-?(?:list|cloud)|categor(?:y|ies)|post-?(?:tags|categories)|topics?|keywords)(?=$|[\s_-])/iu,
    yes: ['tag-list'],
    no: ['stage'],
  },
  {
    id: 'byline',
    why: 'byline',
    tags: ['address'],
    roles: [],
    names:
      /(?:^|[\s_-])(?:by-?lines?|authors?|author-?(?:name|info|bio|box)|dateline|post-?(?:meta|date|info)|entry-?meta|article-?(?:meta|info|date)|timestamp|published|pubdate)(?=$|[\s_-])/iu,
    yes: ['byline', 'entry-meta'],
    no: ['authority'],
  },
];
