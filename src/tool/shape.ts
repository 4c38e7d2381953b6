/** How shapes of outside data are written and held: the one import of the package for it. */
export { z } from 'zod';
