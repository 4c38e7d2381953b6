/** ACTS THAT ONE PERSON OR THING HARDLY DOES OR SUFFERS TWICE IN A WEEK: two reports that tell them of two weekdays differ. Dictionary
 *  forms, general English. No acts of speech: these are repeated. */
export const ONCE_IN_DAYS: ReadonlySet<string> = new Set(
  (
    'arrest capture detain charge convict sentence acquit indict die drown kill murder shoot stab assassinate crash collapse derail capsize ' +
    'sink explode erupt detonate burn destroy devastate gut ravage foil thwart repulse hijack escape flee disappear vanish find discover ' +
    'rescue free release kidnap abduct rob steal raid resign retire appoint elect sign adopt ratify inaugurate launch wed marry divorce ' +
    'check enter arrive depart leave bury execute hang quit sack fire dismiss suspend evacuate'
  ).split(' '),
);
