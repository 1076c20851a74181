// Runs before anything else: says in one line what is wrong with this Node, rather than failing somewhere deep.
const wanted = 24;
const major = Number(process.versions.node.split('.')[0]);
if (major !== wanted) {
  process.stderr.write(
    `Strapetsi needs Node ${wanted}, this is ${process.versions.node}. Run "npm ci" again (npm must be allowed to run the install script of the package "node"), or install Node ${wanted}.\n`,
  );
  process.exit(1);
}
