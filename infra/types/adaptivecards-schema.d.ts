// adaptivecards-templating's declarations name a TypeScript source of `adaptivecards`, which would then be compiled as if
// it were ours. tsconfig.json sends that name here; we use nothing of it.

export type IAdaptiveCard = Readonly<Record<string, unknown>>;
