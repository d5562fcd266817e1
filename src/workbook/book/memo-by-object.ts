/** Makes something of an object that never changes, and remembers it for as long as the object is held. */
export function memoByObject<Given extends object, Made>(make: (given: Given) => Made): (given: Given) => Made {
  const known = new WeakMap<Given, { readonly made: Made }>();
  return (given) => {
    const found = known.get(given);
    if (found) return found.made;
    const made = make(given);
    known.set(given, { made });
    return made;
  };
}
