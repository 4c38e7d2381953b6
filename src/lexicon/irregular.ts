/** Forms that no rule gives. Each row: the dictionary form, then its other forms; a form that may belong to two words stands with the
 *  one that it is read as in the press (“found” is of “find”, “left” of “leave”). Verbs take past tense and participle. */
export const IRREGULAR_VERBS: ReadonlyMap<string, string> = byForm(`
be am is are was were been being 'm 're ’m ’re art; have has had having 've ’ve; do does did done; go goes went gone; say said; get got gotten;
make made; know knew known; think thought; take took taken; see saw seen; come came; find found; give gave given; tell told; become became;
leave left; feel felt; bring brought; begin began begun; keep kept; hold held; write wrote written; stand stood; hear heard; mean meant;
meet met; pay paid; run ran running; sit sat; speak spoke spoken; lie lay lain lying; lead led; grow grew grown; lose lost; fall fell fallen;
send sent; build built; understand understood; draw drew drawn; break broke broken; spend spent; rise rose risen; drive drove driven;
buy bought; wear wore worn; choose chose chosen; seek sought; throw threw thrown; catch caught; deal dealt; win won; forget forgot forgotten;
fight fought; teach taught; eat ate eaten; sell sold; strike struck stricken striking; shoot shot; fly flew flown flies; steal stole stolen; hide hid hidden;
shake shook shaken; sing sang sung; sink sank sunk sunken; swear swore sworn; swim swam swum; tear tore torn; wake woke woken; weave wove woven;
wind wound; withdraw withdrew withdrawn; withhold withheld; withstand withstood; undergo underwent undergone; undertake undertook undertaken;
uphold upheld; overcome overcame; overthrow overthrew overthrown; overtake overtook overtaken; oversee oversaw overseen; override overrode overridden;
mistake mistook mistaken; foresee foresaw foreseen; forbid forbade forbidden; forgive forgave forgiven; freeze froze frozen; feed fed; flee fled;
fling flung; grind ground; hang hung; kneel knelt; lay laid laying; lend lent; light lit; ride rode ridden; ring rang rung; shine shone;
shrink shrank shrunk; slay slew slain; sleep slept; slide slid; spin spun; spring sprang sprung; stick stuck; sting stung; stink stank stunk;
strive strove striven; sweep swept; swing swung; arise arose arisen; awake awoke awoken; bear bore borne born; beat beaten; bend bent; bind bound;
bite bit bitten; bleed bled; blow blew blown; breed bred; burn burnt; creep crept; dig dug; dive dove; dream dreamt; dwell dwelt; lean leant; leap leapt;
learn learnt; spell spelt; spill spilt; spoil spoilt; smell smelt; spit spat; speed sped; show shown; sew sewn; sow sown; mow mown; prove proven;
rebuild rebuilt; rewrite rewrote rewritten; retake retook retaken; repay repaid; resell resold; remake remade; redo redid redone; undo undid undone;
mislead misled; outdo outdid outdone; outrun outran; overhear overheard; overrun overran; foretell foretold; partake partook partaken; beget begot begotten;
die died dying; tie tied tying; vie vied vying; lie lied; can ca could; will wo 'll ’ll would 'd ’d; shall should sha; may might; must; need; ought; dare; use used;
cut; put; set; let; hit; shut; hurt; cost; quit; split; spread; shed; thrust; burst; bet; cast; broadcast; forecast; rid; read; wed; bid; upset; reset; offset;
cede ceded ceding; concede conceded conceding; free freed freeing; agree agreed agreeing; flee fleeing; see seeing; guarantee guaranteed; decree decreed;
panic panicked panicking; traffic trafficked trafficking; mimic mimicked mimicking; bus bused busing; gas gassed gassing; focus focused focusing focussed focussing`);

export const IRREGULAR_NOUNS: ReadonlyMap<string, string> = byForm(`
person people; man men; woman women; child children; foot feet; tooth teeth; goose geese; mouse mice; ox oxen; life lives; wife wives; knife knives;
wolf wolves; half halves; shelf shelves; leaf leaves; thief thieves; loaf loaves; calf calves; self selves; hoof hooves; scarf scarves; belief beliefs;
crisis crises; analysis analyses; basis bases; axis axes; thesis theses; hypothesis hypotheses; oasis oases; diagnosis diagnoses; emphasis emphases; parenthesis parentheses; axis axes;
criterion criteria; phenomenon phenomena; alumnus alumni; nucleus nuclei; stimulus stimuli; radius radii; fungus fungi; cactus cacti; syllabus syllabi;
bacterium bacteria; curriculum curricula; stratum strata; memorandum memoranda; referendum referenda; appendix appendices; matrix matrices; vertex vertices; index indices;
serviceman servicemen; gunman gunmen; policeman policemen; policewoman policewomen; spokesman spokesmen; spokeswoman spokeswomen; congressman congressmen; congresswoman congresswomen;
fisherman fishermen; fireman firemen; chairman chairmen; businessman businessmen; businesswoman businesswomen; lawman lawmen; militiaman militiamen; statesman statesmen; airman airmen;
salesman salesmen; clergyman clergymen; crewman crewmen; middleman middlemen; nobleman noblemen; grandchild grandchildren; schoolchild schoolchildren; passerby passersby;
series; species; thanks; clothes; remains; surroundings; belongings; outskirts; whereabouts; netherlands; philippines; means; headquarters; news; data; media; barracks; crossroads; gallows; corps; politics; physics; economics; mathematics; ethics; statistics; logistics; athletics; olympics;
bus buses; gas gases; virus viruses; campus campuses; bonus bonuses; status statuses; census censuses; chorus choruses; consensus; lens lenses; alias aliases; atlas atlases; bias biases; canvas canvases;
potato potatoes; tomato tomatoes; hero heroes; echo echoes; veto vetoes; embargo embargoes; torpedo torpedoes; volcano volcanoes; cargo cargoes; mosquito mosquitoes;
quiz quizzes; shoe shoes; toe toes; foe foes; canoe canoes; tie ties; lie lies; pie pies; movie movies; cookie cookies; calorie calories; zombie zombies; rookie rookies; selfie selfies; prairie prairies;
cache caches; ache aches; headache headaches`);

export const IRREGULAR_OTHERS: ReadonlyMap<string, string> = byForm(`
I me; we us; he him; she her; they them; who whom; this these; that those; a an; good better best; bad worse worst; far farther further furthest farthest; little least;
not n't n’t; 's ’s; many; much; more; most; less; late later latest; early earlier earliest; ourselves; themselves`);

function byForm(rows: string): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const row of rows.split(';')) {
    const [lemma = '', ...others] = row.trim().split(/\s+/u);
    for (const form of [lemma.toLowerCase(), ...others])
      if (!forms.has(form) || others.includes(form)) forms.set(form, lemma.toLowerCase());
  }
  return forms;
}
