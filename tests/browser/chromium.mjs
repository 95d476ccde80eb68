// Debian's Chromium, which talks to this machine and to nobody else.
import { chromium } from 'playwright-core';

const LAUNCH = {
	executablePath: '/usr/bin/chromium',
	args: [
		'--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
		'--disable-background-networking', '--disable-component-update', '--disable-sync',
		'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
	],
	handleSIGINT: false,
	handleSIGTERM: false,
};

export function launch() {
	return chromium.launch(LAUNCH);
}
