import type { Claim, Member } from '../model/claim.ts';
import type { Story } from '../model/story.ts';

/** One ClaimReview draft (https://schema.org/ClaimReview) for each claim that is contested, without a rating: who rates it is a person.
 *  It names who claims it and where it appears, and quotes who says otherwise. */
export function claimReviewsOf(story: Story): object {
  const contested = story.claims.filter(({ differences }) => differences.some(({ verdict }) => verdict === 'real'));
  return {
    '@context': 'https://schema.org',
    '@graph': contested.map((claim) => reviewOf(claim, story)),
  };
}

function reviewOf(claim: Claim, story: Story): object {
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
      ...(author === undefined ? {} : { author: { '@type': typeOf(author, story), name: speakerOf(author, story) } }),
      appearance: asserting.map((member) => appearanceOf(member, story)),
    },
  };
}

function appearanceOf({ at }: Member, { analyses }: Story): object {
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

function typeOf({ speaker }: Member, { actors }: Story): string {
  return actors.find(({ id }) => id === speaker)?.kind === 'person' ? 'Person' : 'Organization';
}
