import type { Post } from '../../ports';
import type { Language, Localized } from '../../shared/domain/language';
import { say, sayShort } from '../../shared/text/say';

/** One sentence in a thread, in the languages of the place; it names nobody. */
export const threadWord = (said: Localized, langs: readonly Language[]): Post => ({
  text: say(said, langs),
  summary: sayShort(said, langs),
});
