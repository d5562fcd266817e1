/** Remembers what was made of a plan, as long as the plan itself is held. Plans are never changed. */
export function oncePerPlan<Given extends object, Made>(make: (plan: Given) => Made): (plan: Given) => Made {
  const known = new WeakMap<Given, { readonly made: Made }>();
  return (plan) => {
    const found = known.get(plan) ?? { made: make(plan) };
    known.set(plan, found);
    return found.made;
  };
}
