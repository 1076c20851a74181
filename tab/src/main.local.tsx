import { start } from './start';

// teams-js listens to https parents only; the page that plays Teams on one machine is served over http.
start([`http://${window.location.host}`]);
