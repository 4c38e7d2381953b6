/** Works a thing out once for each object that it is asked about, and forgets it together with the object. What is asked about must never
 *  change, and the result rest on nothing else that does. */
export function remembered<Of extends object, Value>(make: (of: Of) => Value): (of: Of) => Value {
  const made = new WeakMap<Of, { readonly value: Value }>();
  return (of) => {
    const known = made.get(of);
    if (known !== undefined) return known.value;
    const value = make(of);
    made.set(of, { value });
    return value;
  };
}
