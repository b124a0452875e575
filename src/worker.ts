// What runs in a thread of its own, so that nobody who types waits for a reading. Where no thread can be started, the same file is loaded for its reader.
import { openerOf } from './node/thread';
import { serveReader } from './reading/far';
import { createReader } from './reading/reader';

const opener = openerOf();
if (opener) serveReader(createReader(), opener);

export { createReader };
