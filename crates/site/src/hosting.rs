//! Files that tell hosts how to send the site. A host that knows none of them serves it as well, only less cached.

use crate::SiteError;
use crate::output::Output;

/// Caching and headers, in the format that Cloudflare Pages and Netlify share. Both match paths of the whole host, so the
/// path below which the site is served stands before each.
fn headers(base: &str) -> String {
    format!(
        "{base}*\n  X-Content-Type-Options: nosniff\n\
         {base}app/*\n  Cache-Control: public, max-age=31536000, immutable\n\
         {base}rockpool.js\n  Cache-Control: public, max-age=600\n  Access-Control-Allow-Origin: *\n\
         {base}service-worker.js\n  Cache-Control: no-cache\n"
    )
}

/// Writes the files.
pub(crate) fn write(base: &str, output: &mut Output) -> Result<(), SiteError> {
    output.write("_headers", headers(base))?;
    // GitHub Pages would leave out what begins with an underscore.
    output.write(".nojekyll", "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_never_change_are_kept_for_a_year_and_others_are_asked_for_again() {
        expect_test::expect![[r#"
            /rust/*
              X-Content-Type-Options: nosniff
            /rust/app/*
              Cache-Control: public, max-age=31536000, immutable
            /rust/rockpool.js
              Cache-Control: public, max-age=600
              Access-Control-Allow-Origin: *
            /rust/service-worker.js
              Cache-Control: no-cache
        "#]]
        .assert_eq(&headers("/rust/"));
    }
}
