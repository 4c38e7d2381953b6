import type { ClaimReview, CreativeWork, Graph, Organization, Person } from 'schema-dts';
import type { Claim, Member } from '../model/claim.ts';
import type { Story } from '../model/story.ts';

/** One ClaimReview draft (https://schema.org/ClaimReview) for each claim that is contested, without a rating: who rates it is a person.
 *  It names who claims it and where it appears, and quotes who says otherwise. The types are those that the vocabulary publishes: a field
 *  that schema.org does not know, or of a kind that it does not take, does not compile. */
export function claimReviewsOf(story: Story): Graph {
  const contested = story.claims.filter(({ differences }) => differences.some(({ verdict }) => verdict === 'real'));
  return {
    '@context': 'https://schema.org',
    '@graph': contested.map((claim) => reviewOf(claim, story)),
  };
}

function reviewOf(claim: Claim, story: Story): ClaimReview {
  const asserting = claim.members.filter(({ stance }) => stance === 'asserts');
  const others = claim.members.filter(({ stance }) => stance !== 'asserts');
  const author = asserting.find(({ speaker }) => speaker !== null);
  return {
    '@type': 'ClaimReview',
    '@id': `urn:crossread:${claim.id}`,
    creativeWorkStatus: 'Draft',
    claimReviewed: claim.text,
    reviewBody: others
      .map(
        (member) =>
          `${speakerOf(member, story)}${member.stance === 'denies' ? ' denies it' : ' tells it otherwise'}: “${member.at.quote}”`,
      )
      .join('\n'),
    itemReviewed: {
      '@type': 'Claim',
      ...(author === undefined ? {} : { author: authorOf(author, story) }),
      appearance: asserting.map((member) => appearanceOf(member, story)),
    },
  };
}

function appearanceOf({ at }: Member, { analyses }: Story): CreativeWork {
  const found = analyses.find(({ report }) => report.id === at.report);
  return {
    '@type': 'CreativeWork',
    headline: found?.report.title ?? at.file,
    ...(found?.report.url === null || found === undefined ? { identifier: at.file } : { url: found.report.url }),
    ...(found?.report.outlet == null ? {} : { publisher: { '@type': 'Organization', name: found.report.outlet } }),
    ...(found?.dated == null ? {} : { datePublished: found.dated.from.slice(0, 10) }),
    text: at.quote,
  };
}

function speakerOf({ speaker, at }: Member, { actors, analyses }: Story): string {
  const outlet = analyses.find(({ report }) => report.id === at.report)?.report.outlet ?? at.file;
  return speaker === null ? outlet : (actors.find(({ id }) => id === speaker)?.name ?? outlet);
}

function authorOf(member: Member, story: Story): Person | Organization {
  const name = speakerOf(member, story);
  const person = story.actors.find(({ id }) => id === member.speaker)?.kind === 'person';
  return person ? { '@type': 'Person', name } : { '@type': 'Organization', name };
}
