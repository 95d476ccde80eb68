// A practice folder of its own, served on a free port of this machine.
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const call = promisify(execFile);
const SEED = '7';
/** What the unit of the service would refuse the server is refused here too. */
const FILTERED = fileURLToPath(new URL('../deploy/filtered', import.meta.url));
const READY_MS = 20_000;

function freePort() {
	return new Promise((resolve, reject) => {
		const probe = createServer();

		probe.once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const { port } = probe.address();

			probe.close(() => resolve(port));
		});
	});
}

/** Nobody listens until the program has opened its folder, and nothing says when that is. */
async function untilWell(url, server) {
	for (const end = Date.now() + READY_MS; Date.now() < end; await pause(50)) {
		if (server.exitCode !== null)
			throw new Error(`kip serve ended with status ${server.exitCode}`);
		const answer = await fetch(`${url}/healthz`).catch(() => null);

		if (answer?.ok)
			return;
	}
	throw new Error(`kip serve did not answer within ${READY_MS / 1000} s`);
}

function ended(server) {
	if (server.exitCode !== null || server.signalCode !== null)
		return Promise.resolve();
	return new Promise((resolve) => server.once('exit', resolve));
}

async function serve(kip, folder) {
	const dir = join(folder, 'practice');
	const port = String(await freePort());
	const url = `http://localhost:${port}`;

	await call(kip, ['demo', '--make-only', '--dir', dir, '--port', port, '--seed', SEED]);
	const server = spawn(FILTERED, [kip, 'serve', '--dir', dir, '--port', port], {
		stdio: ['ignore', 'ignore', 'pipe'],
	});
	const stop = async () => {
		server.kill('SIGTERM');
		await ended(server);
	};
	let said = '';

	server.stderr.on('data', (bytes) => (said += bytes));
	await untilWell(url, server).catch(async ({ message }) => {
		await stop();
		throw new Error(`${message}\n${said}`);
	});
	return { url, stop, logins: JSON.parse(await readFile(join(dir, 'logins.json'), 'utf8')) };
}

/** Makes the folder and serves it; `stop()` ends the program and removes the folder. */
export async function startKip(kip) {
	const folder = await mkdtemp(join(tmpdir(), 'kip-browser-'));
	const remove = () => rm(folder, { recursive: true, force: true });

	try {
		const { url, logins, stop } = await serve(kip, folder);

		return { url, logins, folder, stop: () => stop().then(remove) };
	} catch (problem) {
		await remove();
		throw problem;
	}
}
