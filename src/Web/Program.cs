// The entry of host and command line comes here; until then the solution builds.
return 1;
