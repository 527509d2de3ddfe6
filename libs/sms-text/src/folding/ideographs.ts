/** Chinese characters and Japanese syllables, which are written without spaces; to stand in a character class. */
export const ideographs = String.raw`\u3040-\u30ff\u4e00-\u9fff`;

export const someIdeographs = new RegExp(`[${ideographs}]`);
export const onlyIdeographs = new RegExp(`^[${ideographs}]+$`);
