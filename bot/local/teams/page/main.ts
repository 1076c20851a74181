import { startApp } from './app';

const root = document.getElementById('page');
if (root) void startApp(root);
