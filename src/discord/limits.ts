/** Discord's limits that this bot has to stay under. Source: Discord's developer documentation (components, interactions, messages). */
export const customIdLength = 100;
export const choiceLimit = 25;
export const choiceNameLength = 100;
export const buttonLabelLength = 80;
export const buttonsPerRow = 5;
export const selectOptionLimit = 25;
export const selectLabelLength = 100;
export const linkLength = 512;
export const formTitleLength = 45;
export const altTextLength = 1024;
