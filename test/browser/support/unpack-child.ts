import chromium from '@sparticuz/chromium';

// The package unpacks into the folder for temporary files, whatever lies there: who starts this names an empty one.
await chromium.executablePath();
