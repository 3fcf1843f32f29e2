### What only Slack needs words for: its modals, its Home tab, its assistant panel.

slack-title = Care Handles
slack-loading = One moment…
slack-close = Close
slack-share = Share
slack-shared = { $who } shared this
slack-open-form = Open as a form
slack-trouble = Something went wrong on our side, and nothing was changed. Please try again in a moment.

slack-one-more = One question more, which comes up by what you chose.
slack-fill = Fill in the form
slack-row-add = Add another account
slack-row-remove = Remove this account
slack-row-address = Link to the account
slack-row-address-hint = Such as https://x.com/MayoClinic. A handle needs its platform: instagram @mayoclinic.
slack-row-label = What the account is for
slack-row-label-hint = For example: patients, research, a department
slack-row-platform = Platform
slack-row-rest = More accounts
slack-row-rest-hint = One a line: its address, and after a | what it is for.

slack-home-search = Find an organization
slack-home-search-hint = A name, a website or an address of an account

slack-hello = Ask me for a healthcare organization, and I answer with the accounts that are listed for it, and how each is known. Send me a link or a @handle, and I say whose it is, as far as that is known.
slack-prompts = Try one of these
slack-prompt-ask = Find a hospital
slack-prompt-ask-text = Mayo Clinic
slack-prompt-check = Check an account
slack-prompt-check-text = https://x.com/MayoClinic
slack-prompt-news = What is new?
slack-prompt-news-text = what is new
slack-prompt-help = What can you do?
slack-prompt-help-text = help

slack-not-installed = carehandles is not installed in this workspace. Somebody who may install apps here can add it.
