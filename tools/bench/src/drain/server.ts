// The ceiling: an HTTP server that reads each body to its end and says 202.
import { createServer } from 'node:http';
import { answerQuestions, onEnd, variable } from '../world/answering.js';

const server = createServer((request, response) => {
  request.on('data', () => undefined);
  request.on('end', () => response.writeHead(202, { 'content-length': '0' }).end());
});
server.listen(Number(variable('PORT')), '127.0.0.1', () => answerQuestions({}));
onEnd(async () => {
  server.close();
  server.closeAllConnections();
});
