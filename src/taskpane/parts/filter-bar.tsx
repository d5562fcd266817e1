interface FilterBarProps<Choice extends string> {
  readonly label: string;
  readonly choices: readonly { readonly choice: Choice; readonly text: string }[];
  /** Null: everything. */
  readonly chosen: Choice | null;
  readonly onChoose: (choice: Choice | null) => void;
}

/** Buttons of which one at most is pressed; pressed again, everything is shown. */
export function FilterBar<Choice extends string>({ label, choices, chosen, onChoose }: FilterBarProps<Choice>) {
  return (
    <div className="ids" role="group" aria-label={label}>
      {choices.map(({ choice, text }) => (
        <button
          key={choice}
          type="button"
          className="id"
          aria-pressed={choice === chosen}
          onClick={() => onChoose(choice === chosen ? null : choice)}
        >
          {text}
        </button>
      ))}
    </div>
  );
}
