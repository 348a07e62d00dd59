//! The landlock layer: which files a process reaches, no TCP, no signals to others.

use landlock::{
    ABI, Access, AccessFs, AccessNet, CompatLevel, Compatible, RestrictionStatus, Ruleset, RulesetAttr,
    RulesetCreatedAttr, RulesetStatus, Scope, path_beneath_rules,
};

use super::{EnterError, Layer, Policy};

const NAME: &str = "files (landlock)";
/// The newest kernel interface whose rights Rockpool asks for: scopes of signals and abstract sockets (Linux 6.12).
const WANTED: ABI = ABI::V6;

/// Applies the policy's files to this process.
pub(super) fn restrict(policy: &Policy) -> Result<Layer, EnterError> {
    let status = apply(policy).map_err(|error| EnterError::layer(NAME, error))?;
    match status.ruleset {
        RulesetStatus::FullyEnforced => Ok(Layer::Full),
        RulesetStatus::PartiallyEnforced => Ok(Layer::Partial(
            "the kernel is older than 6.12: a program can send signals to this user's other processes, or more"
                .to_owned(),
        )),
        RulesetStatus::NotEnforced => Err(EnterError::layer(
            NAME,
            "the kernel does not have it, or it is switched off (it is there since Linux 5.13)",
        )),
    }
}

fn apply(policy: &Policy) -> Result<RestrictionStatus, landlock::RulesetError> {
    let read = AccessFs::from_read(WANTED);
    let device = AccessFs::ReadFile | AccessFs::WriteFile | AccessFs::IoctlDev;
    Ruleset::default()
        .set_compatibility(CompatLevel::BestEffort)
        .handle_access(AccessFs::from_all(WANTED))?
        .handle_access(AccessNet::from_all(WANTED))?
        .scope(Scope::from_all(WANTED))?
        .create()?
        .add_rules(path_beneath_rules(&policy.read, read))?
        .add_rules(path_beneath_rules(&policy.devices, device))?
        .add_rules(path_beneath_rules(&policy.write, AccessFs::from_all(WANTED)))?
        .restrict_self()
}
