using CamTay.Web.Cli;

// Bare options ("--urls …") go to the server as they are: so do container images and the tests' factory start it.
return args is ["--help" or "-h" or "-?" or "--version", ..] || (args.Length > 0 && !args[0].StartsWith('-'))
    ? await CommandLine.Run(args)
    : await ServeVerb.Serve(args, announce: false);
