import type { Story } from '../src/model/story.ts';
import { storyOf } from './story.ts';

/** Reports whose titles and words are markup, a formula and an address that runs: whatever shows them shows letters. */
export function hostileStory(): Story {
  return storyOf({
    'a.html': `<html><head><title>=HYPERLINK("http://x")</title></head><body><h1>=HYPERLINK("http://x")</h1>
    <p>"No &lt;script&gt;alert(1)&lt;/script&gt; \u{1f600} is an answer," the mayor, Orla Dane, said. Gunmen attacked &lt;b&gt;the bridge&lt;/b&gt; on 9 May 2031.</p></body></html>`,
    'b.txt':
      '+1+cmd|calc\n\nThe mayor, Orla Dane, denied that gunmen attacked the bridge.\n\nGunmen attacked the market on 9 May 2031.',
    'c.txt':
      '<script>alert(1)</script>\n\nGunmen attacked the bridge on 9 May 2031, the mayor, Orla Dane, said. "Read [this](javascript:alert(1))," she said.',
    'd.txt':
      'javascript:alert(document.domain)\n\nOfficials said the gunmen attacked the bridge on 10 May 2031. "><img src=x onerror=alert(1)> was their word.',
  });
}
