/** The job that looks for due messages; woken when something was queued. */
export const submitJob = 'submit-due-messages';
