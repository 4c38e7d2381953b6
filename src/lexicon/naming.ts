/** Words with which the names of operations, storms and the like begin. */
export const NAME_HEADS: ReadonlySet<string> = new Set(
  'Operation Hurricane Cyclone Typhoon Storm Project Exercise Task Campaign Plan Mission'.split(' '),
);
