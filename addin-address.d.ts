export const placeholder: string;

export function toAddinAddress(given: string | undefined): { readonly address: string } | { readonly problem: string };
