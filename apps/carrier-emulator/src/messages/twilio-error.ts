/** An error as Twilio answers it: `{ code, message, more_info, status }`. */
export type TwilioError = Readonly<{ code: number; message: string; status: number }>;

const texts = {
  20003: [401, 'Authenticate'],
  20404: [404, 'The requested resource was not found'],
  20429: [429, 'Too Many Requests'],
  20500: [500, 'Internal Server Error'],
  21211: [400, "Invalid 'To' Phone Number"],
  21212: [400, "Invalid 'From' Phone Number, Short Code or Alphanumeric Sender ID"],
  21408: [403, "Permission to send an SMS has not been enabled for the region indicated by the 'To' number"],
  21602: [400, 'Message body is required.'],
  21603: [400, "A 'From' phone number is required."],
  21604: [400, "A 'To' phone number is required."],
  21606: [400, "The 'From' phone number provided is not a valid message-capable Twilio phone number"],
  21609: [400, "The 'StatusCallback' URL is not a valid URL."],
  21610: [400, 'Attempt to send to unsubscribed recipient'],
  21611: [429, "This 'From' number has exceeded the maximum number of queued messages"],
  21612: [400, "Message cannot be sent with the current combination of 'To' and/or 'From' parameters"],
  21614: [400, "'To' number is not a valid mobile number"],
  21617: [400, 'The concatenated message body exceeds the 1600 character limit'],
  30409: [409, 'This message cannot be changed any more'],
  35111: [400, 'SendAt must be between 15 minutes and 35 days from now'],
  35118: [400, 'MessagingServiceSid is required to schedule a message'],
} as const satisfies Record<number, readonly [status: number, message: string]>;

export type KnownCode = keyof typeof texts;

export function twilioError(code: number): TwilioError {
  const known: Readonly<Record<number, readonly [number, string]>> = texts;
  const [status, message] = known[code] ?? [400, 'The message was refused'];
  return { code, message, status };
}

export const errorBody = ({ code, message, status }: TwilioError): Record<string, unknown> => ({
  code,
  message,
  more_info: `https://www.twilio.com/docs/errors/${code}`,
  status,
});
