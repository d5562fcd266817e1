import type { Light } from '../../summary/overview/signs';

interface LightBarProps {
  /** What it shows, in words. */
  readonly label: string;
  readonly counts: readonly (readonly [Light, number])[];
}

/** How many there are of each light: a bar with sign and number in each part, in the colours of 总览. */
export function LightBar({ label, counts }: LightBarProps) {
  return (
    <div className="light-bar" role="img" aria-label={label}>
      {counts
        .filter(([, n]) => n > 0)
        .map(([{ sign, colour, numberColour }, n]) => (
          <span key={sign} style={{ flexGrow: n, background: `#${colour}`, color: `#${numberColour}` }}>
            {sign}
            {n}
          </span>
        ))}
    </div>
  );
}
