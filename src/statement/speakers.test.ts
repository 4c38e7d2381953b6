import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analysisOf, paragraphs } from '../../test/reading.ts';

/** As in political news: who says it, and where the words begin and end. `speaker > speaker | words / words`; attitudes left out. */
const CASES: readonly (readonly [about: string, text: string, wanted: readonly string[]])[] = [
  [
    'whoever stands behind the verb after the words speaks, and not the subject of the words',
    'Orla Dane expects Sudmark to ask for a delay, said Bram Kettle, director of Dane’s Harbour Council.',
    ['Bram Kettle | Orla Dane expects Sudmark to ask for a delay'],
  ],
  [
    'a participle goes on with the main clause, not with the clause in front of it',
    'Though the Harbour Ministry did not initially comment on the reports, Orla Dane confirmed the meeting on Monday, saying it went well.',
    ['Orla Dane | the meeting on Monday', 'Orla Dane | it went well'],
  ],
  [
    'words in a clause in front end where the main clause begins',
    'When Bram Kettle replied that it was, the harbour chief asked whether the port had ever been closed.',
    ['Bram Kettle | it was', 'the harbour chief | whether the port had ever been closed'],
  ],
  [
    'people who are briefed on something speak',
    'Orla Dane sent an envoy to Sudmark, two people briefed on the secret trip said on Tuesday.',
    ['two people briefed on the secret trip | Orla Dane sent an envoy to Sudmark'],
  ],
  [
    'said by phone is said, and not by the phone',
    '“The distinction is lost,” Bram Tarn, former Norland ambassador to Sudmark, said by phone on Friday.',
    ['Bram Tarn | The distinction is lost'],
  ],
  [
    'of “some of the critics” the critics speak',
    'Some of Orla Dane’s critics have said that she called off the visit because of protests.',
    ['critics | she called off the visit because of protests'],
  ],
  [
    'a description and a name behind it, or before it without a closing comma, are one speaker',
    'Left-wing commentator Owen Kell, who is loud, said he would march.\nJo Swann, deputy leader and harbour spokesperson said it was a duty.',
    ['Left-wing commentator Owen Kell | he would march', 'Jo Swann | it was a duty'],
  ],
  [
    'three who speak together are three speakers',
    'Ada Goodman, Ned Gowder and Tor Nuney noted that the dam was wet.',
    ['Ada Goodman | the dam was wet', 'Ned Gowder | the dam was wet', 'Tor Nuney | the dam was wet'],
  ],
  [
    'a guest is welcomed without words, a deal with some',
    'Orla Dane welcomed Prime Minister Bram Tarn of Sudmark to her estate. Orla Dane welcomed the deal.',
    ['Orla Dane | the deal'],
  ],
  [
    'when somebody says it is no part of what a noun phrase tells',
    'Orla Dane praised the plan after she had read it.',
    ['Orla Dane | the plan'],
  ],
  [
    'two descriptions of one speaker are no second speaker',
    'Bram Kettle, a former prosecutor and an expert on ports, said the move could pose risks.',
    ['Bram Kettle | the move could pose risks'],
  ],
  [
    'a suit speaks',
    'The suit states that Norland broke the law. “The harbour was closed in league with a hostile power,” the suit states. The new suit claims that officials worked with Sudmark.',
    [
      'The suit | Norland broke the law',
      'the suit | The harbour was closed in league with a hostile power',
      'The new suit | officials worked with Sudmark',
    ],
  ],
  [
    'agencies that concluded something speak, although the verb looks like a participle',
    'Several intelligence agencies concluded in a report that Sudmark was behind it.',
    ['Several intelligence agencies | Sudmark was behind it'],
  ],
  [
    '“they said” in the middle of the words and behind them means the many of the sentence before',
    'Three committee chairmen asked for the files. The documents, they said, show that Kettle was wrong.\n“Kettle went to great lengths. He never once mentioned it,” they wrote.',
    [
      'chairmen | the files',
      'they | The documents / show that Kettle was wrong',
      'they | Kettle went to great lengths. He never once mentioned it',
    ],
  ],
  [
    'a denial ends before “but” and a subject of its own, and before another’s denial',
    'Orla Dane firmly denied that the suit had a purpose, but she looked at damages. Orla Dane denied her office worked with Sudmark and Sudmark has denied meddling in the vote.',
    [
      'Orla Dane | the suit had a purpose',
      'Orla Dane | her office worked with Sudmark',
      'Sudmark | meddling in the vote',
    ],
  ],
  [
    'nobody is named anew in what they are said to say: the verb that is joined on is another’s',
    'Bram Kettle wrote that Orla Dane had called him and pressed Kettle to make public that she was not under inquiry.',
    ['Bram Kettle | Orla Dane had called him'],
  ],
  [
    'a quotation behind a colon is of whoever the sentence is about, where no verb says so',
    'Orla Dane also took credit for the games in Sudmark: “Without us, the games would have been a failure.” Asked about it, Bram Kettle demurred: “I have not given that any thought.”',
    [
      'Orla Dane | Without us, the games would have been a failure.',
      'Bram Kettle | I have not given that any thought.',
    ],
  ],
  [
    'the words of “…,” he wrote of something, and of “…,” she said she replied, are those in marks',
    '“She said she was grateful,” Bram Kettle wrote of meeting Orla Dane. “I will see what we can do,” Bram Kettle said he responded.',
    ['Bram Kettle | She said she was grateful', 'Bram Kettle | I will see what we can do'],
  ],
  [
    'words behind “But, she explained,” are all of hers',
    'Orla Dane spoke on Monday. But, she explained, closing harbours “was tricky” for legal reasons.',
    ['she | closing harbours “was tricky” for legal reasons'],
  ],
  [
    'a verb behind “that” in the speaker’s phrase ends with its object',
    'The chairmen of the committees that requested the files from the ministry said late Thursday they were glad.',
    ['The chairmen | the files from the ministry', 'The chairmen | they were glad'],
  ],
  [
    'half a word with a hyphen is not where words end, and “that:” opens a quotation',
    'Orla Dane voiced fears that short- and medium-range rockets might be left out. Orla Dane remarked that: “It seems that he got the message.”',
    [
      'Orla Dane | fears that short- and medium-range rockets might be left out',
      'Orla Dane | It seems that he got the message.',
    ],
  ],
  [
    'what is added to a mystery, what crime is committed and whom a speaker refers to is nothing said',
    'Orla Dane gave no hint of the place, adding to the mystery that surrounds the talks. Bram Kettle committed a crime with his server. “He sent it,” Orla Dane wrote, referring to an old aide.',
    ['Orla Dane | He sent it'],
  ],
  [
    'a mark turned the wrong way ends the words, and her name is looked for before all of them',
    'Orla Dane posted on Monday.\n“The envoy met them last week. The talks went well. A good bond was formed. The harbour is open! “ she tweeted.\n“We stand together. We have the same ideals, “she said before turning to Kettle. “Nothing would happen to you.',
    [
      'she | The envoy met them last week. The talks went well. A good bond was formed. The harbour is open!',
      'she | We stand together. We have the same ideals / Nothing would happen to you.',
    ],
  ],
  [
    'claims and allegations that are rejected are denied by one, and made by who is named with them',
    'Norland rejected claims that its troops had crossed. Officials dismissed claims from Tamsin Holt that votes had been bought.',
    ['Norland | its troops had crossed', 'Officials | votes had been bought', 'Tamsin Holt | votes had been bought'],
  ],
  [
    'a sentence that ends with “she adds” is hers',
    'Tamsin Holt runs the port. The port lost money because of the closing, she adds.',
    ['she | The port lost money because of the closing'],
  ],
  [
    'whom somebody blames for saying something has said it',
    'Tamsin Holt criticised Ivo Marsh for saying that the dam was safe.',
    ['Tamsin Holt | saying that the dam was safe', 'Tamsin Holt > Ivo Marsh | the dam was safe'],
  ],
  [
    'a thing that is blamed is told with what it is blamed for',
    'The owner of the mill, Ivo Marsh, blamed a power line for the blaze.',
    ['Ivo Marsh | a power line for the blaze'],
  ],
  [
    'those whom “with” brings in say what follows',
    'Ivo Marsh praised Kettle, with the campaign of the former senator saying Kettle was “a real farmer”.',
    ['Ivo Marsh | Kettle', 'the campaign | Kettle was “a real farmer”'],
  ],
  [
    'words about the subject of a sentence end where its verb comes, and a second thing said begins behind “and”',
    'The share of members saying they will leave is as high as ever. Party leaders are openly questioning how Ivo Marsh has run the port and demanding that he resign.',
    ['members | they will leave', 'Party leaders | how Ivo Marsh has run the port', 'Party leaders | he resign'],
  ],
  [
    'a word in marks inside “with her …” is no quotation, and a verb before the comma belongs to one behind it',
    'Tamsin Holt said with her “whole heart” that Ivo Marsh would win. There was, Holt said, “an implicit bargain”.',
    ['Tamsin Holt | Ivo Marsh would win', 'Holt | There was / an implicit bargain'],
  ],
  [
    'a nomination is claimed without words, and nobody says what is left open with “whether”',
    'Ivo Marsh claimed the nomination. Tamsin Holt has yet to say whether she agrees or disagrees with the call for lower tolls.',
    [],
  ],
  [
    'an office and a lawyer without a name are told with whose they are',
    'Tamsin Holt spoke. The prime minister’s office confirmed that the two would meet. Holt’s lawyer said she was ill.',
    ['The prime minister’s office | the two would meet', 'Holt’s lawyer | she was ill'],
  ],
  [
    'when somebody was asked is no part of the words, nor is a date in brackets',
    '“It is not just the port,” Tamsin Holt said when asked how she had slept. Holt said today (10 October 2031) that the repair would take a week.',
    ['Tamsin Holt | It is not just the port', 'Holt | the repair would take a week'],
  ],
  [
    'what somebody avoids saying is not said',
    'Tamsin Holt has avoided directly criticising the mayor. She left without blaming the council.',
    [],
  ],
  [
    'an agency is called by its name',
    'Norland’s state news agency Meridian reported that the cuts happened off the coast.',
    ['Meridian | the cuts happened off the coast'],
  ],
];

for (const [about, text, wanted] of CASES) {
  test(`who says what in politics: ${about}`, () => {
    const { statements } = analysisOf(paragraphs(text));
    const found = statements
      .filter(({ rule }) => !rule.startsWith('attitude'))
      .map(({ speakers, content }) => {
        const words = content.map(({ start, end }) => text.slice(start, end)).join(' / ');
        return `${speakers.map(({ name }) => name).join(' > ')} | ${words}`;
      });
    assert.deepEqual(found, wanted);
  });
}
